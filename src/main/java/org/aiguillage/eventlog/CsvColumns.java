package org.aiguillage.eventlog;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Which column of a CSV file tells what. */
final class CsvColumns {
    private final List<String> header;
    private final Map<Role, Integer> places = new EnumMap<>(Role.class);
    private final Times times;

    CsvColumns(List<String> header, Layout layout) {
        this.header = header;
        this.times = layout.times();
        for (Role role : Role.values()) {
            int place = place(role, role.given(layout));
            if (place >= 0) {
                places.put(role, place);
            }
        }
    }

    /** @throws Unreadable when the header has no such column */
    CsvColumns require(Role... roles) {
        for (Role role : roles) {
            if (!has(role)) {
                throw missing(role, String.join(", ", role.usual()));
            }
        }
        return this;
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /** The text of a cell, without the blanks around it; null where it is empty or there is no such column. */
    @Nullable
    String text(List<String> row, Role role) {
        Integer place = places.get(role);
        String text = place == null ? "" : row.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    String required(List<String> row, long line, Role role) {
        String text = text(row, role);
        if (text == null) {
            throw Unreadable.at(line, name(role), new Sentence("la cellule est vide", "the cell is empty"));
        }
        return text;
    }

    long time(List<String> row, long line, Role role) {
        return time(required(row, line, role), line, role);
    }

    @Nullable
    Long timeIfGiven(List<String> row, long line, Role role) {
        String text = text(row, role);
        return text == null ? null : time(text, line, role);
    }

    private long time(String text, long line, Role role) {
        try {
            return times.milliseconds(text);
        } catch (DateTimeException e) {
            throw Unreadable.at(
                    line,
                    name(role),
                    new Sentence(
                            shortened(text) + " : " + Times.EXPECTED.fr(),
                            shortened(text) + ": " + Times.EXPECTED.en()));
        }
    }

    private String name(Role role) {
        Integer place = places.get(role);
        return place == null ? role.usual().get(0) : header.get(place);
    }

    private int place(Role role, @Nullable String given) {
        if (given != null) {
            int place = header.indexOf(given);
            if (place < 0) {
                throw missing(role, given);
            }
            return place;
        }
        for (String name : role.usual()) {
            int place = header.indexOf(name);
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    private Unreadable missing(Role role, String wanted) {
        String there = String.join(", ", header);
        return Unreadable.at(
                1,
                new Sentence(
                        "aucune colonne " + wanted + " ; l’en-tête a : " + there + " (option " + role.option() + ")",
                        "no column " + wanted + "; the header has: " + there + " (option " + role.option() + ")"));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
