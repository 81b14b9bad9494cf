package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiguillage.delay.Closure;
import org.aiguillage.dossier.Ask;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.facts.Neighbour;
import org.aiguillage.rulebook.facts.Parameter;
import org.aiguillage.rulebook.facts.Rate;
import org.aiguillage.rulebook.facts.Required;
import org.aiguillage.rulebook.facts.Weight;
import org.jspecify.annotations.Nullable;

/** What must hold between rows, and between tables and rules, so that no row and no criterion is silently without effect. */
final class TableChecks {
    private static final Pattern CRITERION = Pattern.compile("criterion\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\bname\\s*==\\s*\"([^\"]*)\"");

    private static final Sentence CLOSED_TOO_LONG = new Sentence(
            "avec les autres lignes qui valent pour les mêmes, plus de " + Tables.MOST_DAYS_EACH_YEAR
                    + " jours fermés chaque année",
            "with the other rows that hold for the same ones, more than " + Tables.MOST_DAYS_EACH_YEAR
                    + " days closed every year");

    private final SortedMap<String, String> files;
    private final Problems problems;

    TableChecks(SortedMap<String, String> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void check(Tables tables) {
        if (tables.currencies().stream().map(Rate::currency).noneMatch(Ask.EURO::equals)) {
            problems.add(Schemas.CURRENCIES.file(), 0, expectedRow(Ask.EURO));
        }
        requiredOnce(tables);
        bandsApart(tables);
        bothWays(tables);
        openEnough(tables);
        sameNames(
                CRITERION,
                Schemas.WEIGHTS.file(),
                tables.weights().stream().map(Weight::criterion).collect(Collectors.toSet()));
        sameNames(
                PARAMETER,
                Schemas.PARAMETERS.file(),
                tables.parameters().stream().map(Parameter::name).collect(Collectors.toSet()));
    }

    private void requiredOnce(Tables tables) {
        List<Required> rows = tables.required();
        Set<String> always =
                rows.stream().filter(r -> r.round() == null).map(Required::item).collect(Collectors.toSet());
        for (int i = 0; i < rows.size(); i++) {
            Required row = rows.get(i);
            if (row.round() != null && always.contains(row.item())) {
                problems.add(Schemas.REQUIRED.file(), tables.line(Schemas.REQUIRED, i), alreadyRequired(row));
            }
        }
    }

    private void bandsApart(Tables tables) {
        List<Weight> weights = tables.weights();
        for (Weight one : weights) {
            for (int i = 0; i < weights.size(); i++) {
                Weight other = weights.get(i);
                if (!one.equals(other)
                        && one.criterion().equals(other.criterion())
                        && begins(one, other)
                        && !ends(one, other.from())) {
                    problems.add(
                            Schemas.WEIGHTS.file(), tables.line(Schemas.WEIGHTS, i), overlapping(other.criterion()));
                }
            }
        }
    }

    private void bothWays(Tables tables) {
        List<Neighbour> rows = tables.neighbours();
        for (int i = 0; i < rows.size(); i++) {
            Neighbour other = rows.get(i).turned();
            if (!rows.contains(other)) {
                problems.add(
                        Schemas.NEIGHBOURS.file(),
                        tables.line(Schemas.NEIGHBOURS, i),
                        expectedRow(other.territory() + "," + other.neighbour()));
            }
        }
    }

    /** Rows that are short each can close somebody for good together, and then no clock of theirs would ever end. */
    private void openEnough(Tables tables) {
        List<Closure> rows = tables.closures().all();
        for (int i = 0; i < rows.size(); i++) {
            Closure row = rows.get(i);
            boolean first = rows.subList(0, i).stream().noneMatch(earlier -> sameOnes(earlier, row));
            if (first && closedDaysEachYear(rows, row) > Tables.MOST_DAYS_EACH_YEAR) {
                problems.add(Schemas.CLOSURES.file(), tables.line(Schemas.CLOSURES, i), CLOSED_TOO_LONG);
            }
        }
    }

    private static long closedDaysEachYear(List<Closure> rows, Closure whose) {
        List<Closure> observed = rows.stream()
                .filter(Closure::everyYear)
                .filter(row -> row.who() == Closure.Who.ALL || sameOnes(row, whose))
                .toList();
        int year = observed.stream().mapToInt(row -> row.from().getYear()).max().orElse(0) + 1;
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> observed.stream().anyMatch(row -> row.covers(day)))
                .count();
    }

    private static boolean sameOnes(Closure one, Closure other) {
        return one.who() == other.who() && one.whose().equals(other.whose());
    }

    private static Sentence expectedRow(String row) {
        return new Sentence("une ligne pour " + row + " était attendue", "a row for " + row + " was expected");
    }

    private static Sentence alreadyRequired(Required row) {
        return new Sentence(
                row.item() + " est déjà exigé de tous les tours, donc aussi de " + row.round(),
                row.item() + " is required of every round already, also of " + row.round());
    }

    private static Sentence overlapping(String criterion) {
        return new Sentence(
                "deux tranches de " + criterion + " se chevauchent", "two bands of " + criterion + " overlap");
    }

    private static boolean begins(Weight first, Weight second) {
        BigDecimal from = first.from();
        BigDecimal other = second.from();
        return from == null || (other != null && from.compareTo(other) <= 0);
    }

    private static boolean ends(Weight band, @Nullable BigDecimal before) {
        BigDecimal below = band.below();
        return below != null && before != null && below.compareTo(before) <= 0;
    }

    private void sameNames(Pattern inRules, String table, Set<String> inTable) {
        Set<String> unused = new TreeSet<>(inTable);
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                Matcher matcher = inRules.matcher(text);
                while (matcher.find()) {
                    unused.remove(matcher.group(1));
                    if (!inTable.contains(matcher.group(1))) {
                        problems.add(file, DrlFile.lineAt(text, matcher.start()), unknown(matcher.group(1), table));
                    }
                }
            }
        });
        unused.forEach(name ->
                problems.add(table, 0, new Sentence("aucune règle ne parle de " + name, "no rule speaks of " + name)));
    }

    private static Sentence unknown(String name, String table) {
        return new Sentence(name + " n’est pas dans " + table, name + " is not in " + table);
    }
}
