package org.aiguillage.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.Wiring;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.eventlog.Unreadable;
import org.aiguillage.intake.HistoryFiles;
import org.aiguillage.intake.ImportFiles;
import org.aiguillage.intake.Line;
import org.aiguillage.intake.Outcome;
import org.aiguillage.intake.Progress;
import org.aiguillage.intake.Report;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * {@code import config.yml --investors I.csv --mandates M.csv --dossiers D.csv}, or {@code --log FILE --mapping MAP.csv
 * --country CC} for the history of dossiers.
 */
public final class ImportCommand extends ServiceCommand {
    private static final List<String> FILES = List.of("investors", "mandates", "dossiers");
    private static final Progress PROGRESS = (file, rows) -> System.err.println(file + ": " + rows);

    private @Nullable Subparser parser;

    public ImportCommand() {
        super(
                "import",
                "Brings in investors, mandates and dossiers from CSV files, or the history of dossiers from a log");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        parser = subparser;
        subparser.addArgument("--investors").metavar("FILE").help("investors to bring in");
        subparser.addArgument("--mandates").metavar("FILE").help("mandates to bring in");
        subparser.addArgument("--dossiers").metavar("FILE").help("dossiers to bring in, as drafts");
        subparser.addArgument("--log").metavar("FILE").help("history of dossiers: .csv, .xes, either with .gz");
        subparser.addArgument("--mapping").metavar("MAP.csv").help("the stage that each activity of the log leads to");
        subparser
                .addArgument("--country")
                .metavar("CC")
                .choices(Stream.of(Locale.getISOCountries())
                        .filter(c -> !c.equals(CompanyProfile.FRANCE))
                        .toList())
                .help("country, other than FR, in which each case of the log stands for a company");
        LogOptions.add(subparser);
        subparser
                .addArgument("--keep-going")
                .action(Arguments.storeTrue())
                .help("keep the other rows when some are refused");
        subparser.addArgument("--language").choices("fr", "en").setDefault("fr").help("language of the report");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws CommandRefused, ArgumentParserException {
        Locale locale = Locale.forLanguageTag(arguments.getString("language"));
        Report report = report(arguments, wiring, locale);
        String totals = report.sentence().in(locale);
        if (report.of(Outcome.REFUSED) > 0) {
            throw new CommandRefused(totals);
        }
        System.out.println(totals);
    }

    private Report report(Namespace arguments, Wiring wiring, Locale locale)
            throws CommandRefused, ArgumentParserException {
        Consumer<Line> out = line -> (line.outcome() == Outcome.REFUSED ? System.err : System.out)
                .println(line.sentence().in(locale));
        boolean keepGoing = arguments.getBoolean("keep_going");
        Path mapping = path(arguments, "mapping");
        String log = arguments.getString("log");
        String country = arguments.getString("country");
        if (log == null && mapping == null && country == null) {
            ImportFiles files = new ImportFiles(
                    path(arguments, "investors"), path(arguments, "mandates"), path(arguments, "dossiers"));
            return wiring.intake().run(files, keepGoing, out, PROGRESS);
        } else if (log == null || mapping == null || country == null || withFiles(arguments)) {
            throw new ArgumentParserException(
                    "--log, --mapping and --country go together, without --investors, --mandates or --dossiers",
                    parser);
        }
        try {
            HistoryFiles files = new HistoryFiles(LogOptions.file(log, arguments), mapping, country);
            return wiring.intake().run(files, keepGoing, out, PROGRESS);
        } catch (Unreadable e) {
            throw new CommandRefused(e.why().in(locale));
        } catch (Invalid e) {
            throw new CommandRefused(e.errors().stream()
                    .map(error -> error.expected().in(locale))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static boolean withFiles(Namespace arguments) {
        return FILES.stream().map(arguments::getString).anyMatch(Objects::nonNull);
    }

    private static @Nullable Path path(Namespace arguments, String name) {
        String given = arguments.getString(name);
        return given == null ? null : Path.of(given);
    }
}
