package org.aiguillage.app.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.AiguillageConfiguration;
import org.aiguillage.app.Wiring;
import org.aiguillage.dossier.Round;
import org.aiguillage.trial.TrialResult;
import org.aiguillage.trial.TrialRounds;

/** {@code trial-rounds config.yml ROUNDS.csv ROUND_INVESTORS.csv}: routes real rounds in a database of its own. */
public final class TrialRoundsCommand extends ConfiguredCommand<AiguillageConfiguration> {

    public TrialRoundsCommand() {
        super(
                "trial-rounds",
                "Measures the routing on rounds that really took place; the service's own data is not touched");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("rounds").metavar("ROUNDS.csv").help("the rounds");
        subparser.addArgument("investors").metavar("ROUND_INVESTORS.csv").help("who invested in them");
        subparser
                .addArgument("--round")
                .type(Round.class)
                .setDefault(Round.SERIES_A)
                .help("which rounds to route: SERIES_A unless given");
        subparser.addArgument("--output").metavar("FILE").help("also write the result here");
    }

    @Override
    protected void run(
            Bootstrap<AiguillageConfiguration> bootstrap, Namespace arguments, AiguillageConfiguration configuration)
            throws IOException {
        Path folder = Files.createTempDirectory("aiguillage-trial");
        try {
            TrialResult result = trial(arguments, configuration, folder);
            System.out.println(result.markdown());
            String output = arguments.getString("output");
            if (output != null) {
                Files.writeString(Path.of(output), result.markdown());
            }
        } finally {
            delete(folder);
        }
    }

    private static TrialResult trial(Namespace arguments, AiguillageConfiguration configuration, Path folder)
            throws IOException {
        AiguillageConfiguration.Database own =
                new AiguillageConfiguration.Database("jdbc:sqlite:" + folder.resolve("trial.db"), null, null);
        try (Wiring wiring = Wiring.of(configuration.over(own), Clock.systemUTC())) {
            LocalDate today = LocalDate.ofInstant(
                    wiring.clock().instant(), wiring.calendars().standard().zone());
            return new TrialRounds(useCases(wiring), folder, today)
                    .run(
                            Path.of(arguments.getString("rounds")),
                            Path.of(arguments.getString("investors")),
                            arguments.get("round"),
                            done -> System.err.println(done + " routed"));
        }
    }

    private static TrialRounds.UseCases useCases(Wiring wiring) {
        return new TrialRounds.UseCases(
                wiring.intake(),
                wiring.changeDossier(),
                wiring.submitDossier(),
                wiring.rulebook(),
                wiring.storage().dossiers(),
                wiring.storage().mandates(),
                wiring.storage().referrals());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        cli.getStdErr().println(e.getMessage());
    }
}
