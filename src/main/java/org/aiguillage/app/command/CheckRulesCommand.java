package org.aiguillage.app.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.rulebook.Proof;
import org.aiguillage.rulebook.Rulebook;

/** {@code check-rules config.yml [DIR]}: compiles a rules folder aside, plays its scenarios, and says what is wrong with it. */
public final class CheckRulesCommand extends Command {

    public CheckRulesCommand() {
        super("check-rules", "Checks a rules folder without putting it in force");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("arguments")
                .nargs("*")
                .metavar("config.yml", "DIR")
                .help("the configuration, which is not read here, and the folder: rules unless given");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) {
        List<String> given = arguments.getList("arguments");
        String folder = given.stream()
                .filter(a -> !a.endsWith(".yml") && !a.endsWith(".yaml"))
                .findFirst()
                .orElse("rules");
        Rulebook rulebook = Rulebook.load(Path.of(folder));
        Proof.of(rulebook).throwIfAny();
        System.out.println(folder + ": rulebook " + rulebook.version() + " is sound.");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        cli.getStdErr().println(e.getMessage());
    }
}
