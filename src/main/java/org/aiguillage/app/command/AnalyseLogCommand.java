package org.aiguillage.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.eventlog.LogAnalysis;
import org.aiguillage.eventlog.Unreadable;
import org.aiguillage.json.DomainJson;

/** {@code analyse-log [config.yml] FILE}: what a log from elsewhere shows, as JSON. The service's own data is not touched. */
public final class AnalyseLogCommand extends Command {
    private static final int TOP = 1_000;

    public AnalyseLogCommand() {
        super("analyse-log", "Prints as JSON what an event log shows: CSV or XES (IEEE 1849), plain or gzip");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("config").nargs("?").help("not needed: no setting is read");
        subparser.addArgument("log").metavar("FILE").help("the log: .csv, .xes, either with .gz");
        LogOptions.add(subparser);
        subparser
                .addArgument("--end-activity")
                .metavar("NAME")
                .help("the activity that ends a case, where no column does");
        subparser
                .addArgument("--top")
                .type(Integer.class)
                .choices(Arguments.range(1, Integer.MAX_VALUE))
                .setDefault(TOP)
                .help("how many of each list to print (" + TOP + ")");
        subparser.addArgument("--language").choices("fr", "en").setDefault("fr").help("language of refusals");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) throws CommandRefused {
        try {
            LogAnalysis analysis = LogAnalysis.of(
                    LogOptions.file(arguments.getString("log"), arguments).read(),
                    arguments.getString("end_activity"),
                    arguments.getInt("top"));
            System.out.println(json(analysis));
        } catch (Unreadable e) {
            throw new CommandRefused(e.why().in(Locale.forLanguageTag(arguments.getString("language"))));
        }
    }

    private static String json(LogAnalysis analysis) {
        try {
            return DomainJson.mapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(analysis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an analysis can always be written", e);
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        cli.getStdErr().println(e.getMessage());
    }
}
