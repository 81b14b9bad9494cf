package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Round;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.facts.Neighbour;
import org.aiguillage.rulebook.facts.Parameter;
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
        List<Neighbour> neighbours,
        List<CsvTable> plain) {
    private static final Set<String> DOCUMENTS =
            Arrays.stream(Document.Kind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Sentence ABOVE_FROM = new Sentence("un nombre supérieur à from", "a number above from");
    private static final Sentence ONE_EURO = new Sentence("1 pour l’euro", "1 for the euro");
    private static final Sentence ANOTHER_TERRITORY = new Sentence("un autre territoire", "another territory");

    /** The line of the file on which the row at {@code index} stands. */
    int line(Schema schema, int index) {
        return plain.stream()
                .filter(table -> table.schema().equals(schema))
                .findFirst()
                .map(table -> table.rows().get(index).line())
                .orElse(0);
    }

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
                    rows(Schemas.SECTORS, this::sector),
                    rows(Schemas.REQUIRED, this::required),
                    rows(Schemas.WEIGHTS, this::weight),
                    rows(Schemas.ALLOWANCES, this::timeLimit),
                    rows(Schemas.CURRENCIES, this::rate),
                    rows(Schemas.PARAMETERS, this::parameter),
                    rows(Schemas.NEIGHBOURS, this::neighbour),
                    List.copyOf(plain));
            new TableChecks(files, problems).check(tables);
            return tables;
        }

        private <T> List<T> rows(Schema schema, Function<Cells, T> parse) {
            CsvTable table = CsvTable.read(schema, files.get(schema.file()), problems);
            plain.add(table);
            return table.rows().stream()
                    .map(row -> parse.apply(new Cells(table, row, problems)))
                    .toList();
        }

        private Sector sector(Cells cells) {
            return new Sector(cells.text("code"), cells.text("family"), name(cells));
        }

        private Required required(Cells cells) {
            String item = cells.text("item");
            return new Required(
                    cells.constantOrAny("round", Round.class),
                    item,
                    DOCUMENTS.contains(item),
                    cells.constant("owedBy", Holder.class),
                    name(cells));
        }

        private Weight weight(Cells cells) {
            BigDecimal from = cells.numberOrNone("from");
            BigDecimal below = cells.numberOrNone("below");
            if (from != null && below != null && from.compareTo(below) >= 0) {
                cells.wrong("below", ABOVE_FROM);
            }
            return new Weight(cells.text("criterion"), from, below, cells.whole("points"));
        }

        private TimeLimit timeLimit(Cells cells) {
            Round round = cells.constantOrAny("round", Round.class);
            return new TimeLimit(
                    cells.text("stage"),
                    cells.constant("holder", Holder.class),
                    round == null ? null : round.name(),
                    cells.number("workingDays"),
                    cells.number("warningShare"));
        }

        private Rate rate(Cells cells) {
            Rate rate = new Rate(cells.text("currency"), cells.number("euros"));
            if (rate.currency().equals(Ask.EURO) && rate.euros().compareTo(BigDecimal.ONE) != 0) {
                cells.wrong("euros", ONE_EURO);
            }
            return rate;
        }

        private Parameter parameter(Cells cells) {
            return new Parameter(cells.text("name"), cells.number("value"));
        }

        private Neighbour neighbour(Cells cells) {
            Territory territory = cells.constant("territory", Territory.class);
            Territory neighbour = cells.constant("neighbour", Territory.class);
            if (territory == neighbour) {
                cells.wrong("neighbour", ANOTHER_TERRITORY);
            }
            return new Neighbour(territory, neighbour);
        }

        private static Sentence name(Cells cells) {
            return new Sentence(cells.text("fr"), cells.text("en"));
        }
    }
}
