package org.aiguillage.app;

import java.nio.file.Path;
import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.intake.Import;
import org.aiguillage.intake.ImportFiles;
import org.aiguillage.intake.Outcome;
import org.aiguillage.intake.Report;
import org.jspecify.annotations.Nullable;

/** {@code import config.yml --investors I.csv --mandates M.csv --dossiers D.csv}. */
final class ImportCommand extends ServiceCommand {

    ImportCommand() {
        super("import", "Brings in investors, mandates and dossiers from CSV files");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--investors").metavar("FILE").help("investors to bring in");
        subparser.addArgument("--mandates").metavar("FILE").help("mandates to bring in");
        subparser.addArgument("--dossiers").metavar("FILE").help("dossiers to bring in, as drafts");
        subparser
                .addArgument("--keep-going")
                .action(Arguments.storeTrue())
                .help("keep the other rows when some are refused");
        subparser.addArgument("--language").choices("fr", "en").setDefault("fr").help("language of the report");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws CommandRefused {
        Locale locale = Locale.forLanguageTag(arguments.getString("language"));
        ImportFiles files =
                new ImportFiles(path(arguments, "investors"), path(arguments, "mandates"), path(arguments, "dossiers"));
        Import intake = wiring.intake();
        Report report = intake.run(
                files,
                arguments.getBoolean("keep_going"),
                line -> (line.outcome() == Outcome.REFUSED ? System.err : System.out)
                        .println(line.sentence().in(locale)),
                (file, rows) -> System.err.println(file + ": " + rows));
        String totals = report.sentence().in(locale);
        if (report.of(Outcome.REFUSED) > 0) {
            throw new CommandRefused(totals);
        }
        System.out.println(totals);
    }

    private static @Nullable Path path(Namespace arguments, String name) {
        String given = arguments.getString(name);
        return given == null ? null : Path.of(given);
    }
}
