package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiguillage.dossier.Ask;
import org.aiguillage.rulebook.facts.Parameter;
import org.aiguillage.rulebook.facts.Rate;
import org.aiguillage.rulebook.facts.Required;
import org.aiguillage.rulebook.facts.Weight;
import org.jspecify.annotations.Nullable;

/** What must hold between rows, and between tables and rules, so that no row and no criterion is silently without effect. */
final class TableChecks {
    private static final Pattern CRITERION = Pattern.compile("criterion\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\bname\\s*==\\s*\"([^\"]*)\"");

    private final SortedMap<String, String> files;
    private final Problems problems;

    TableChecks(SortedMap<String, String> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void check(Tables tables) {
        if (tables.currencies().stream().map(Rate::currency).noneMatch(Ask.EURO::equals)) {
            problems.add("tables/currencies.csv", "a row for " + Ask.EURO + " was expected");
        }
        requiredOnce(tables.required());
        bandsApart(tables.weights());
        sameNames(
                CRITERION,
                "tables/weights.csv",
                tables.weights().stream().map(Weight::criterion).collect(Collectors.toSet()));
        sameNames(
                PARAMETER,
                "tables/parameters.csv",
                tables.parameters().stream().map(Parameter::name).collect(Collectors.toSet()));
    }

    private void requiredOnce(List<Required> rows) {
        Set<String> always =
                rows.stream().filter(r -> r.round() == null).map(Required::item).collect(Collectors.toSet());
        rows.stream()
                .filter(r -> r.round() != null && always.contains(r.item()))
                .forEach(r -> problems.add(
                        "tables/required.csv", r.item() + " is required of every round already, also of " + r.round()));
    }

    private void bandsApart(List<Weight> weights) {
        for (Weight one : weights) {
            for (Weight other : weights) {
                if (!one.equals(other)
                        && one.criterion().equals(other.criterion())
                        && begins(one, other)
                        && !ends(one, other.from())) {
                    problems.add("tables/weights.csv", "two bands of " + one.criterion() + " overlap");
                }
            }
        }
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
                        problems.add(
                                file, DrlFile.lineAt(text, matcher.start()), matcher.group(1) + " is not in " + table);
                    }
                }
            }
        });
        unused.forEach(name -> problems.add(table, "no rule speaks of " + name));
    }
}
