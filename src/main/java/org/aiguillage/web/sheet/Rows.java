package org.aiguillage.web.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of lists in a form: one that was left blank is none, and those below it move up, with what is wrong with them. */
final class Rows {
    private static final Pattern CELL = Pattern.compile("(.+)\\[(\\d{1,4})](\\..+)");

    private Rows() {}

    static Map<String, List<String>> closedUp(Map<String, List<String>> fields) {
        Map<String, TreeSet<Integer>> filled = new TreeMap<>();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields.forEach((field, values) -> {
            Matcher cell = CELL.matcher(field);
            if (cell.matches() && values.stream().anyMatch(value -> value != null && !value.isBlank())) {
                filled.computeIfAbsent(cell.group(1), list -> new TreeSet<>()).add(Integer.valueOf(cell.group(2)));
            }
        });
        fields.forEach((field, values) -> {
            Matcher cell = CELL.matcher(field);
            if (!cell.matches()) {
                kept.put(field, values);
                return;
            }
            TreeSet<Integer> rows = filled.getOrDefault(cell.group(1), new TreeSet<>());
            Integer row = Integer.valueOf(cell.group(2));
            if (rows.contains(row)) {
                kept.put(cell.group(1) + "[" + rows.headSet(row).size() + "]" + cell.group(3), values);
            }
        });
        return kept;
    }
}
