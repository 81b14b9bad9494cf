package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.rulebook.facts.Parameter;
import org.aiguillage.rulebook.facts.Provided;
import org.aiguillage.rulebook.facts.Rate;
import org.aiguillage.rulebook.facts.Required;
import org.aiguillage.rulebook.facts.Sector;
import org.aiguillage.rulebook.facts.TimeLimit;
import org.aiguillage.rulebook.facts.Weight;

/** The tables of one version as typed rows: what staff tune. No cell is ever compiled. */
public record Tables(
        List<Sector> sectors,
        List<Required> required,
        List<Weight> weights,
        List<TimeLimit> allowances,
        List<Rate> currencies,
        List<Parameter> parameters,
        List<CsvTable> plain) {

    static Tables read(SortedMap<String, String> files, Problems problems) {
        return new Reading(files, problems).tables();
    }

    private static final class Reading {
        private final SortedMap<String, String> files;
        private final Problems problems;
        private final List<CsvTable> plain = new ArrayList<>();

        Reading(SortedMap<String, String> files, Problems problems) {
            this.files = files;
            this.problems = problems;
        }

        Tables tables() {
            Tables tables = new Tables(
                    rows("sectors", List.of("code", "family", "fr", "en"), this::sector, Sector::code),
                    rows(
                            "required",
                            List.of("round", "item", "owedBy", "fr", "en"),
                            this::required,
                            r -> r.round() + " " + r.item()),
                    rows("weights", List.of("criterion", "from", "below", "points"), this::weight, w -> w),
                    rows(
                            "allowances",
                            List.of("stage", "holder", "round", "workingDays", "warningShare"),
                            this::timeLimit,
                            t -> t.stage() + " " + t.holder() + " " + t.round()),
                    rows("currencies", List.of("currency", "euros"), this::rate, Rate::currency),
                    rows("parameters", List.of("name", "value"), this::parameter, Parameter::name),
                    List.copyOf(plain));
            new TableChecks(files, problems).check(tables);
            return tables;
        }

        private <T> List<T> rows(String name, List<String> columns, Function<Cells, T> parse, Function<T, Object> key) {
            CsvTable table = CsvTable.read(files, name, columns, problems);
            plain.add(table);
            Map<Object, Integer> seen = new HashMap<>();
            List<T> parsed = new ArrayList<>();
            for (CsvTable.Row row : table.rows()) {
                T it = parse.apply(new Cells(table, row, problems));
                Integer before = seen.putIfAbsent(key.apply(it), row.line());
                if (before != null) {
                    problems.add(table.file(), row.line(), "line " + before + " says the same already");
                }
                parsed.add(it);
            }
            return List.copyOf(parsed);
        }

        private Sector sector(Cells cells) {
            return new Sector(cells.text("code"), cells.text("family"), name(cells));
        }

        private Required required(Cells cells) {
            Set<String> documents = names(Document.Kind.values());
            Set<String> items = new TreeSet<>(documents);
            items.addAll(Provided.paths());
            String item = cells.oneOf("item", items);
            return new Required(
                    cells.constantOrAny("round", Round.class),
                    item,
                    documents.contains(item),
                    cells.constant("owedBy", Holder.class),
                    name(cells));
        }

        private Weight weight(Cells cells) {
            BigDecimal from = cells.numberOrNone("from");
            BigDecimal below = cells.numberOrNone("below");
            if (from != null && below != null && from.compareTo(below) >= 0) {
                cells.wrong("below", "a number above from", below);
            }
            return new Weight(cells.text("criterion"), from, below, cells.points("points"));
        }

        private TimeLimit timeLimit(Cells cells) {
            Set<String> stages = names(Stage.values());
            stages.addAll(names(ReferralStage.values()));
            Round round = cells.constantOrAny("round", Round.class);
            return new TimeLimit(
                    cells.oneOf("stage", stages),
                    cells.constant("holder", Holder.class),
                    round == null ? null : round.name(),
                    cells.positive("workingDays"),
                    cells.share("warningShare"));
        }

        private Rate rate(Cells cells) {
            Rate rate = new Rate(cells.currency("currency"), cells.positive("euros"));
            if (rate.currency().equals(Ask.EURO) && rate.euros().compareTo(BigDecimal.ONE) != 0) {
                cells.wrong("euros", "1 for the euro", rate);
            }
            return rate;
        }

        private Parameter parameter(Cells cells) {
            return new Parameter(cells.text("name"), cells.number("value"));
        }

        private static Sentence name(Cells cells) {
            return new Sentence(cells.text("fr"), cells.text("en"));
        }

        private static Set<String> names(Enum<?>... constants) {
            Set<String> names = new TreeSet<>();
            Stream.of(constants).filter(Objects::nonNull).map(Enum::name).forEach(names::add);
            return names;
        }
    }
}
