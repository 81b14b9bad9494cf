package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Closure;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Round;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.facts.Escalation;
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
        List<Escalation> escalations,
        Closures closures,
        List<Rate> currencies,
        List<Parameter> parameters,
        List<Neighbour> neighbours,
        List<CsvTable> plain) {
    private static final Set<String> DOCUMENTS =
            Arrays.stream(Document.Kind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Sentence ABOVE_FROM = new Sentence("un nombre supérieur à from", "a number above from");
    static final int MOST_DAYS_EACH_YEAR = 180;
    private static final Set<String> TERRITORIES =
            Arrays.stream(Territory.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Sentence NOTHING = new Sentence("rien", "nothing");
    private static final Sentence A_NUMBER = new Sentence("un nombre de jours ouvrés", "a number of working days");
    private static final Sentence A_TERRITORY = new Sentence(
            "l’un de " + String.join(", ", new TreeSet<>(TERRITORIES)),
            "one of " + String.join(", ", new TreeSet<>(TERRITORIES)));
    private static final Sentence AN_INVESTOR = new Sentence(
            "l’identifiant ou le nom d’un investisseur", "the id, the external id or the name of an investor");
    private static final Sentence A_DAY_AFTER_FROM = new Sentence(
            "un jour qui ne précède pas from, à moins d’un an (" + MOST_DAYS_EACH_YEAR + " jours chaque année)",
            "a day not before from, within a year (" + MOST_DAYS_EACH_YEAR + " days every year)");
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
                    rowsIfAny(Schemas.ESCALATIONS, this::escalation),
                    new Closures(rowsIfAny(Schemas.CLOSURES, this::closure)),
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

        /** Of a table that earlier versions did not have. */
        private <T> List<T> rowsIfAny(Schema schema, Function<Cells, T> parse) {
            return files.containsKey(schema.file()) ? rows(schema, parse) : List.of();
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

        private Escalation escalation(Cells cells) {
            Level level = cells.constant("level", Level.class);
            BigDecimal days = cells.numberOrNone("workingDays");
            boolean beyond = level == Level.TERRITORY || level == Level.REGION;
            if (beyond != (days != null)) {
                cells.wrong("workingDays", beyond ? A_NUMBER : NOTHING);
            }
            return new Escalation(
                    level, cells.constantOrAny("holder", Holder.class), days, cells.constant("target", Target.class));
        }

        private Closure closure(Cells cells) {
            Closure closure = new Closure(
                    cells.constant("who", Closure.Who.class),
                    cells.text("whose"),
                    cells.day("from"),
                    cells.day("to"),
                    cells.text("everyYear").equals(Schemas.YES),
                    name(cells));
            LocalDate last = closure.everyYear()
                    ? closure.from().plusDays(MOST_DAYS_EACH_YEAR)
                    : closure.from().plusYears(1);
            if (closure.to().isBefore(closure.from()) || !closure.to().isBefore(last)) {
                cells.wrong("to", A_DAY_AFTER_FROM);
            }
            switch (closure.who()) {
                case ALL -> require(closure.whose().isEmpty(), cells, NOTHING);
                case TERRITORY -> require(TERRITORIES.contains(closure.whose()), cells, A_TERRITORY);
                case INVESTOR -> require(!closure.whose().isEmpty(), cells, AN_INVESTOR);
            }
            return closure;
        }

        private static void require(boolean holds, Cells cells, Sentence expected) {
            if (!holds) {
                cells.wrong("whose", expected);
            }
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
