package org.aiguillage.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a report out as Markdown. Names are anybody's text, so what would be markup in them is escaped. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>#|~!&";

    private Markdown() {}

    public static String of(Report report) {
        List<String> blocks = new ArrayList<>();
        blocks.add("# " + escaped(report.title()));
        report.lead().forEach(paragraph -> blocks.add(escaped(paragraph)));
        for (Report.Section section : report.sections()) {
            blocks.add("## " + escaped(section.title()));
            blocks.add(escaped(section.note()));
            if (!section.columns().isEmpty()) {
                blocks.add(table(section));
            }
            if (!section.more().isEmpty()) {
                blocks.add(escaped(section.more()));
            }
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private static String table(Report.Section section) {
        List<String> lines = new ArrayList<>();
        lines.add(line(section.columns().stream().map(c -> escaped(c.name())).toList()));
        lines.add(line(
                section.columns().stream().map(c -> c.figure() ? "---:" : "---").toList()));
        section.rows()
                .forEach(row -> lines.add(line(row.stream().map(Markdown::cell).toList())));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String cell(Report.Cell cell) {
        String small = cell.small().stream().map(Markdown::escaped).collect(Collectors.joining("<br>"));
        return small.isEmpty()
                ? escaped(cell.text())
                : cell.text().isEmpty() ? small : escaped(cell.text()) + "<br>" + small;
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                escaped.append(' ');
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
