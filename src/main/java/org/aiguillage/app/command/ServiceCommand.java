package org.aiguillage.app.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.AiguillageConfiguration;
import org.aiguillage.app.Wiring;

/** A command that works on the service's own data, without serving. Says why when it is refused, without a stack trace. */
abstract class ServiceCommand extends ConfiguredCommand<AiguillageConfiguration> {

    ServiceCommand(String name, String description) {
        super(name, description);
    }

    @Override
    protected final Argument addFileArgument(Subparser subparser) {
        return subparser.addArgument("file").metavar("config.yml").help("the configuration of the service");
    }

    @Override
    protected final void run(
            Bootstrap<AiguillageConfiguration> bootstrap, Namespace arguments, AiguillageConfiguration configuration)
            throws Exception {
        try (Wiring wiring = Wiring.of(configuration, Clock.systemUTC())) {
            run(arguments, wiring);
        }
    }

    abstract void run(Namespace arguments, Wiring wiring) throws Exception;

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        cli.getStdErr().println(e.getMessage());
    }
}
