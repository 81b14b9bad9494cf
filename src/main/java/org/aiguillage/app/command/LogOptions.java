package org.aiguillage.app.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.ArgumentType;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.delay.Calendars;
import org.aiguillage.eventlog.Layout;
import org.aiguillage.eventlog.LogFile;
import org.aiguillage.eventlog.Times;
import org.jspecify.annotations.Nullable;

/** The options that say how a log is written. */
final class LogOptions {
    private static final int MOST_EVENTS = 20_000_000;

    private LogOptions() {}

    static void add(Subparser subparser) {
        name(subparser, "--case", "column of the case (case_id)");
        name(subparser, "--activity", "column or attribute of the activity (activity; XES: concept:name)");
        name(subparser, "--timestamp", "column or attribute of the time (timestamp; XES: time:timestamp)");
        name(subparser, "--resource", "column or attribute of who did it (resource; XES: org:resource)");
        name(subparser, "--lifecycle", "column or attribute of start, complete, ... (XES: lifecycle:transition)");
        subparser.addArgument("--cases").metavar("CASES.csv").help("one case a row, with its end and its deadline");
        name(subparser, "--start", "column of a case's beginning (else its first event)");
        name(subparser, "--end", "column of a case's end, empty while it is open");
        name(subparser, "--deadline", "column of a case's deadline");
        subparser
                .addArgument("--zone")
                .type(checked(ZoneId::of))
                .setDefault(Calendars.PARIS)
                .help("time zone of times that name none (Europe/Paris)");
        name(
                subparser,
                "--time-format",
                "how times are written: a pattern such as dd/MM/uuuu HH:mm, or seconds, or milliseconds");
        subparser
                .addArgument("--separator")
                .type(checked(LogOptions::separator))
                .help("between cells: a character, or tab (seen from the header)");
        subparser
                .addArgument("--encoding")
                .type(checked(Charset::forName))
                .help("of CSV (UTF-8, or Windows-1252 where it is not that)");
        subparser
                .addArgument("--skip-untimed")
                .action(Arguments.storeTrue())
                .help("leave out events of XES without a time instead of refusing them");
        subparser
                .addArgument("--max-events")
                .type(Integer.class)
                .choices(Arguments.range(1, Integer.MAX_VALUE - 8))
                .setDefault(MOST_EVENTS)
                .help("refuse a longer log (" + MOST_EVENTS + ")");
    }

    static LogFile file(String path, Namespace arguments) throws CommandRefused {
        String cases = arguments.getString("cases");
        return new LogFile(
                Path.of(path),
                cases == null ? null : Path.of(cases),
                layout(arguments),
                arguments.getInt("max_events"),
                arguments.getBoolean("skip_untimed"));
    }

    private static Layout layout(Namespace arguments) throws CommandRefused {
        return new Layout(
                arguments.getString("case"),
                arguments.getString("activity"),
                arguments.getString("timestamp"),
                arguments.getString("resource"),
                arguments.getString("lifecycle"),
                arguments.getString("start"),
                arguments.getString("end"),
                arguments.getString("deadline"),
                times(arguments.getString("time_format"), arguments.get("zone")),
                arguments.get("separator"),
                arguments.get("encoding"));
    }

    private static Times times(@Nullable String format, ZoneId zone) throws CommandRefused {
        if (format == null) {
            return Times.usual(zone);
        } else if (format.equals("milliseconds") || format.equals("seconds")) {
            return Times.since1970(format.equals("seconds") ? 1_000 : 1);
        }
        try {
            DateTimeFormatter written = DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ENGLISH);
            return Times.written(written.withResolverStyle(ResolverStyle.STRICT), zone);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused("--time-format " + format + ": " + e.getMessage());
        }
    }

    private static char separator(String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        } else if (text.length() != 1 || text.charAt(0) == '"') {
            throw new IllegalArgumentException("one character was expected");
        }
        return text.charAt(0);
    }

    private static void name(Subparser subparser, String option, String help) {
        subparser.addArgument(option).metavar("NAME").help(help);
    }

    private interface Reading<T> {
        T of(String text);
    }

    private static <T> ArgumentType<T> checked(Reading<T> reading) {
        return (ArgumentParser parser, Argument argument, String value) -> {
            try {
                return reading.of(value);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new ArgumentParserException(value + ": " + e.getMessage(), e, parser, argument);
            }
        };
    }
}
