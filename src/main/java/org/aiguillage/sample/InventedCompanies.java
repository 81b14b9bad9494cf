package org.aiguillage.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Siren;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/** The companies of the sample, by name without its mark. */
final class InventedCompanies {
    private final Map<String, Rows.Row> rows = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    InventedCompanies() {
        for (Rows.Row row : Rows.of("companies.csv")) {
            numbers.put(row.text("name"), numbers.size());
            rows.put(row.text("name"), row);
        }
    }

    CompanyProfile profile(String name, LocalDate today) {
        Rows.Row row = row(name);
        Random dice = Invention.dice("company " + name);
        String country = row.optional("country");
        return new CompanyProfile(
                country == null ? siren(name) : null,
                country == null ? null : "ID-" + digits(name),
                country,
                Invention.marked(name),
                territory(name),
                row.set("sectors"),
                sirens(row.list("competitors")),
                today.minusDays(400 + dice.nextInt(2_200)),
                4 + dice.nextInt(46));
    }

    @Nullable
    Territory territory(String name) {
        return row(name).optional("territory", Territory::valueOf);
    }

    String project(String name) {
        return row(name).text("project");
    }

    boolean hasAccount(String name) {
        return row(name).yes("account");
    }

    /** Names of investors that must not see it. */
    List<String> refuses(String name) {
        return row(name).list("refuses");
    }

    Set<Siren> sirens(List<String> names) {
        return names.stream().map(this::siren).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Well formed as the real ones are; that it is invented stands in the name. */
    private Siren siren(String name) {
        String digits = digits(name);
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid)
                .findFirst()
                .map(Siren::new)
                .orElseThrow();
    }

    private String digits(String name) {
        int number = numbers.getOrDefault(name, 0);
        return "998" + (10_411 + 1_373 * number);
    }

    private Rows.Row row(String name) {
        Rows.Row row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("no company " + name + " in the sample");
        }
        return row;
    }
}
