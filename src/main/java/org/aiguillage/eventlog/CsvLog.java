package org.aiguillage.eventlog;

import java.io.IOException;
import java.util.List;
import org.aiguillage.eventlog.CaseFacts.Facts;

/** Reads a log from CSV: one event a row; and what is known of cases, from the same rows or from a file of one case a row. */
final class CsvLog {
    private CsvLog() {}

    static void events(Source source, Layout layout, EventSink sink, CaseFacts facts) throws IOException {
        try (CsvRows rows = CsvRows.open(source, layout.separator(), layout.charset())) {
            CsvColumns columns =
                    new CsvColumns(rows.header(), layout).require(Role.CASE, Role.ACTIVITY, Role.TIMESTAMP);
            boolean withFacts = tells(columns, layout, facts);
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                long line = rows.line();
                String caseName = columns.required(row, line, Role.CASE);
                sink.event(
                        line,
                        caseName,
                        columns.required(row, line, Role.ACTIVITY),
                        columns.time(row, line, Role.TIMESTAMP),
                        columns.text(row, Role.RESOURCE),
                        columns.text(row, Role.LIFECYCLE));
                if (withFacts) {
                    facts.add(caseName, facts(columns, row, line));
                }
            }
        }
    }

    static void cases(Source source, Layout layout, CaseFacts facts) throws IOException {
        try (CsvRows rows = CsvRows.open(source, layout.separator(), layout.charset())) {
            CsvColumns columns = new CsvColumns(rows.header(), layout.ofCases(rows.header())).require(Role.CASE);
            if (columns.has(Role.END)) {
                facts.tellEnds();
            }
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                facts.add(columns.required(row, rows.line(), Role.CASE), facts(columns, row, rows.line()));
            }
        }
    }

    /** Among events a column called "start" or "end" may mean the event's own, so there only what is named counts. */
    private static boolean tells(CsvColumns columns, Layout layout, CaseFacts facts) {
        boolean end = layout.end() != null && columns.has(Role.END);
        if (end) {
            facts.tellEnds();
        }
        return end || layout.deadline() != null;
    }

    private static Facts facts(CsvColumns columns, List<String> row, long line) {
        return new Facts(
                columns.timeIfGiven(row, line, Role.START),
                columns.timeIfGiven(row, line, Role.END),
                columns.timeIfGiven(row, line, Role.DEADLINE));
    }
}
