/* Draws each table[data-chart] above itself. Without this script, or where it fails, the tables say the same. */
(() => {
    "use strict";
    const ROW = 34;
    const NARROW = 560;
    const LINES = 4;
    const SMALL = 12;
    /* What is not laid out yet is drawn once it is. */
    const SMALLEST = 60;
    const drawn = new Map();
    const dark = matchMedia("(prefers-color-scheme: dark)");

    /* Every tone has its own pattern, so that none is told apart by its colour alone. */
    const lines = (rotation, gap) => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, gap], rotation });
    const PATTERNS = {
        startup: lines(Math.PI / 4, 5),
        cluster: { symbol: "circle", symbolSize: 0.7, dashArrayX: [[0, 5], [2.5, 2.5]], dashArrayY: [3, 0] },
        nobody: lines(0, 5),
        before: lines(-Math.PI / 4, 5),
        warning: lines(Math.PI / 2, 5),
        escalated: lines(-Math.PI / 4, 3),
        age2: lines(Math.PI / 4, 8),
        age3: lines(Math.PI / 4, 4),
        age4: lines(Math.PI / 2, 4),
    };

    /* Tones that are not named like their colour in the style sheet. */
    const SHADES = { plain: "rail", after: "rail", warning: "soon", breach: "passed" };

    function read(table) {
        const number = cell => (cell.dataset.value === undefined ? null : Number(cell.dataset.value));
        const series = [...table.tHead.rows[0].cells]
            .map((cell, index) => ({ index, name: cell.textContent.trim(), tone: cell.dataset.series }))
            .filter(it => it.tone);
        const rows = [...table.tBodies[0].rows].map(row => ({
            name: row.cells[0].firstChild.textContent.trim(),
            cells: [...row.cells].map(cell => ({ text: cell.textContent.trim(), value: number(cell) })),
        }));
        const of = tone => series.find(it => it.tone === tone);
        const parts = series.filter(it => !["total", "mark"].includes(it.tone));
        const shown = parts.filter(it => rows.some(row => row.cells[it.index].value));
        return { rows, parts: shown.length ? shown : parts, quantiles: parts, total: of("total"), mark: of("mark") };
    }

    function palette(element) {
        const style = getComputedStyle(element);
        const of = name => style.getPropertyValue("--" + name).trim();
        return {
            ink: of("ink"), quiet: of("quiet"), line: of("line"), card: of("card"), rail: of("rail"),
            font: style.fontFamily, tone: name => of(SHADES[name] || name) || of("rail"),
        };
    }

    const fill = (tone, colours) => ({
        color: colours.tone(tone),
        borderColor: colours.quiet,
        borderWidth: 0.75,
        decal: PATTERNS[tone] ? { ...PATTERNS[tone], color: colours.card } : { symbol: "none" },
    });

    const clear = { itemStyle: { color: "transparent", decal: { symbol: "none" } }, silent: true, tooltip: { show: false } };
    const sum = (row, parts) => parts.reduce((all, it) => all + (row.cells[it.index].value || 0), 0);

    /* A text at the end of each bar, in the words of its cell. */
    function ends(points, texts, colours, position) {
        return {
            type: "scatter", symbolSize: 1, silent: true, ...clear, data: points,
            label: { show: true, position, formatter: it => texts[it.dataIndex], color: colours.ink, fontSize: 13 },
        };
    }

    function mark(table, colours) {
        return {
            type: "scatter", symbol: "rect", symbolSize: [3, ROW - 12], silent: true, name: table.mark.name, z: 5,
            itemStyle: { color: colours.ink, decal: { symbol: "none" } },
            data: table.rows.map((row, y) => [row.cells[table.mark.index].value, y]).filter(it => it[0] !== null),
        };
    }

    /* How wide a text is, in pixels. */
    const pen = document.createElement("canvas").getContext("2d");
    function wide(text, colours, size = 13) {
        pen.font = size + "px " + colours.font;
        return Math.ceil(pen.measureText(text).width);
    }

    /* Pieces put together in lines, none wider than there is room but for a wider piece. */
    function filled(pieces, room, colours, size) {
        const all = [];
        pieces.forEach(piece => {
            const longer = (all[all.length - 1] || "") + piece;
            if (all.length && wide(longer.trim(), colours, size) <= room) {
                all[all.length - 1] = longer;
            } else {
                all.push(piece);
            }
        });
        return all;
    }

    const words = name => name.split(/(?<=[ -])/);

    /*
     * A name in lines that end with a blank or a hyphen; inside a word only where it takes a third as much room again. What
     * takes more lines than a row should have ends with an ellipsis, for the table has it whole.
     */
    function folded(name, room, colours, size) {
        const pieces = words(name).flatMap(word => filled([...word], room * 1.3, colours, size));
        const lines = filled(pieces, room, colours, size).map(line => line.trim());
        return lines.length > LINES ? [...lines.slice(0, LINES - 1), lines[LINES - 1] + "…"] : lines;
    }

    /* Names of rows at the left, each row as high as its name. */
    function rowsAxis(table, colours, width) {
        const room = width < NARROW ? width * 0.34 : 220;
        const names = table.rows.map(row => folded(row.name, room, colours));
        const space = Math.max(...names.flat().map(line => wide(line, colours)), 40);
        const height = Math.max(ROW, 10 + 15 * Math.max(...names.map(lines => lines.length)));
        return {
            space: space + 12, height,
            axis: {
                type: "category", inverse: true, data: names.map(lines => lines.join("\n")), axisTick: { show: false },
                axisLine: { lineStyle: { color: colours.line } },
                axisLabel: { color: colours.ink, fontSize: 13, interval: 0, lineHeight: 15 },
            },
        };
    }

    const valueAxis = (colours, width) => ({
        type: "value", splitNumber: width < NARROW ? 2 : 4, minInterval: 1, axisLabel: { color: colours.quiet, hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } },
    });

    const bars = stacked => (table, colours, width) => {
        const series = table.parts.map(part => ({
            type: "bar", name: part.name, stack: stacked ? "all" : undefined, barMaxWidth: 20, barGap: "15%",
            itemStyle: fill(part.tone, colours), data: table.rows.map(row => row.cells[part.index].value || 0),
            label: {
                show: !stacked, position: "right", color: colours.ink, fontSize: 13,
                formatter: it => table.rows[it.dataIndex].cells[part.index].text,
            },
        }));
        if (stacked && table.total) {
            const points = table.rows.map((row, y) => [sum(row, table.parts), y]);
            series.push(ends(points, table.rows.map(row => row.cells[table.total.index].text), colours, "right"));
        }
        if (table.mark) {
            series.push(mark(table, colours));
        }
        const rows = rowsAxis(table, colours, width);
        const each = stacked ? rows.height : Math.max(rows.height, 22 * table.parts.length + 10);
        const texts = stacked ? [table.total] : table.parts;
        const longest = Math.max(...table.rows.flatMap(row => texts.filter(Boolean).map(it => row.cells[it.index].text.length)), 0);
        return { height: each * table.rows.length, series, rows, right: 16 + 8 * longest };
    };

    function boxes(table, colours, width) {
        const known = row => {
            const values = table.quantiles.map(it => row.cells[it.index].value);
            values.forEach((value, i) => { values[i] = value === null ? (i ? values[i - 1] : null) : value; });
            return values.includes(null) ? ["-", "-", "-", "-", "-"] : values;
        };
        const series = [{
            type: "boxplot", boxWidth: [10, 20], data: table.rows.map(known),
            itemStyle: {
                color: colours.tone("startup"), borderColor: colours.rail, borderWidth: 2, decal: { symbol: "none" },
            },
        }];
        if (table.mark) {
            series.push({ ...mark(table, colours), symbol: "diamond", symbolSize: 12 });
        }
        const rows = rowsAxis(table, colours, width);
        return { height: rows.height * table.rows.length, series, rows, right: 24 };
    }

    /* Stages as nodes on a stream that is as wide as the time they cost; one below the other where a word needs more than its column. */
    function flow(table, colours, width) {
        const column = Math.floor(width / table.rows.length) - 4;
        const fits = word => wide(word.trim(), colours, SMALL) <= column;
        const upright = width < NARROW || !table.rows.every(row => words(row.name).every(fits));
        const sums = table.rows.map(row => sum(row, table.parts));
        const widest = Math.max(...sums, 0.001);
        const beneath = sums.map(it => (widest - it) / 2);
        const at = (place, value) => (upright ? [value, place] : [place, value]);
        const stack = (name, data, more) => ({ name, data: data.map((value, i) => at(i, value)), ...more });
        const stream = { type: "line", stack: "stream", smooth: 0.45, smoothMonotone: upright ? "y" : "x", symbol: "none",
            lineStyle: { width: 0 }, itemStyle: { decal: { symbol: "none" } }, silent: true };
        const node = { type: "bar", stack: "node", barWidth: 20, silent: true };
        const series = [
            stack("", beneath, { ...stream, areaStyle: { opacity: 0 } }),
            stack("", sums, { ...stream, areaStyle: { color: colours.rail, opacity: 0.16 } }),
            stack("", beneath, { ...node, ...clear }),
            ...table.parts.map(part => stack(part.name, table.rows.map(row => row.cells[part.index].value || 0),
                { ...node, itemStyle: fill(part.tone, colours) })),
            ends(sums.map((it, i) => at(i, (widest + it) / 2)), table.rows.map(row => row.cells[table.total.index].text),
                colours, upright ? "right" : "top"),
        ];
        const places = rowsAxis(table, colours, width);
        const amounts = { type: "value", max: widest, show: false };
        if (upright) {
            return { height: 52 * table.rows.length, series, rows: places, xAxis: amounts, right: 52 };
        }
        const names = table.rows.map(row => folded(row.name, column, colours, SMALL));
        places.axis.inverse = false;
        places.axis.data = names.map(lines => lines.join("\n"));
        places.axis.axisLabel.fontSize = SMALL;
        const under = 14 + 15 * Math.max(...names.map(lines => lines.length));
        return { height: 200, series, xAxis: places.axis, yAxis: amounts, right: 4, top: 28, under };
    }

    const KINDS = { bars: bars(false), stack: bars(true), box: boxes, flow };

    function option(table, holder, width, colours) {
        const content = read(table);
        const it = KINDS[table.dataset.chart](content, colours, width);
        const names = it.series.filter(each => each.name).map(each => each.name);
        const legend = names.length > 1 || content.mark;
        const lines = legend ? Math.ceil((names.join("").length * 8 + names.length * 50) / width) : 0;
        const bottom = (it.under || (it.xAxis ? 6 : 26)) + 24 * lines;
        const top = it.top || 6;
        return {
            height: it.height + top + bottom,
            option: {
                animation: false, textStyle: { fontFamily: colours.font, color: colours.ink },
                aria: { enabled: true, label: { description: holder.dataset.words }, decal: { show: true } },
                grid: { left: it.rows ? it.rows.space : 4, right: it.right, top, bottom },
                legend: {
                    show: Boolean(legend), data: names, bottom: 0, left: 0, selectedMode: false, itemWidth: 16, itemHeight: 12,
                    textStyle: { color: colours.quiet, fontSize: 13 },
                },
                xAxis: it.xAxis || valueAxis(colours, width), yAxis: it.yAxis || it.rows.axis, series: it.series,
            },
        };
    }

    function render(table) {
        const { holder, chart } = drawn.get(table);
        if (!table.isConnected) {
            chart.dispose();
            drawn.delete(table);
            return;
        }
        const width = holder.clientWidth;
        if (width < SMALLEST) {
            return;
        }
        const made = option(table, holder, width, palette(holder));
        holder.style.height = made.height + "px";
        chart.resize({ width, height: made.height });
        chart.setOption(made.option, true);
    }

    function draw(table) {
        const figure = table.closest("figure");
        const holder = figure && figure.querySelector(".drawing");
        if (!holder || drawn.has(table) || !table.tBodies[0].rows.length) {
            return;
        }
        holder.hidden = false;
        holder.setAttribute("role", "img");
        holder.dataset.words = figure.querySelector("figcaption").textContent.replace(/\s+/g, " ").trim();
        drawn.set(table, { holder, chart: echarts.init(holder, null, { renderer: "svg", width: 300, height: 40 }) });
        try {
            render(table);
        } catch (broken) {
            holder.hidden = true;
            throw broken;
        }
        const folded = table.closest("details");
        if (folded) {
            folded.open = false;
        }
    }

    /* The library comes with the first table there is to draw. */
    let library = null;
    function loaded() {
        library = library || new Promise((done, failed) => {
            const script = document.createElement("script");
            script.src = "/assets/lib/echarts/echarts.min.js";
            script.onload = done;
            script.onerror = failed;
            document.head.append(script);
        });
        return library;
    }

    function drawAll() {
        const tables = document.querySelectorAll("table[data-chart]");
        if (tables.length) {
            loaded().then(() => tables.forEach(draw), () => { library = null; });
        }
    }
    const again = () => [...drawn.keys()].forEach(render);
    document.addEventListener("DOMContentLoaded", drawAll);
    document.addEventListener("htmx:load", drawAll);
    addEventListener("resize", again);
    addEventListener("load", again);
    dark.addEventListener("change", again);
})();
