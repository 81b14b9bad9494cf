package org.aiguillage.app;

import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import org.aiguillage.app.backtest.ChildErrands;
import org.aiguillage.app.command.AnalyseLogCommand;
import org.aiguillage.app.command.BacktestCommand;
import org.aiguillage.app.command.CheckRulesCommand;
import org.aiguillage.app.command.ErasePersonCommand;
import org.aiguillage.app.command.ExportCommand;
import org.aiguillage.app.command.ForecastCheckCommand;
import org.aiguillage.app.command.ImportCommand;
import org.aiguillage.app.command.PersonalFileCommand;
import org.aiguillage.app.command.ResealCommand;
import org.aiguillage.app.command.RetentionCommand;
import org.aiguillage.app.command.TrialRoundsCommand;
import org.aiguillage.app.command.VerifyCommand;

/** Starts the service, or runs one of its commands. Exit status: 0 done, 1 refused with reasons, 2 wrong usage. */
public final class AiguillageApplication extends Application<AiguillageConfiguration> {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    public static void main(String[] arguments) throws Exception {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        if (arguments.length == 2 && arguments[0].equals(ChildErrands.COMMAND)) {
            ChildErrands.run(arguments[1]);
        }
        if (arguments.length == 0) {
            new AiguillageApplication().run("--help");
            System.exit(WRONG_USAGE);
        }
        new AiguillageApplication().run(arguments);
    }

    @Override
    public String getName() {
        return "aiguillage";
    }

    @Override
    public void initialize(Bootstrap<AiguillageConfiguration> bootstrap) {
        bootstrap.addBundle(new AssetsBundle("/assets", "/assets", null, "assets"));
        BrowserLibraries.serve(bootstrap);
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(true)));
        bootstrap.addCommand(new VerifyCommand());
        bootstrap.addCommand(new RetentionCommand());
        bootstrap.addCommand(new PersonalFileCommand());
        bootstrap.addCommand(new ErasePersonCommand());
        bootstrap.addCommand(new CheckRulesCommand());
        bootstrap.addCommand(new ImportCommand());
        bootstrap.addCommand(new TrialRoundsCommand());
        bootstrap.addCommand(new BacktestCommand());
        bootstrap.addCommand(new AnalyseLogCommand());
        bootstrap.addCommand(new ExportCommand());
        bootstrap.addCommand(new ForecastCheckCommand());
        bootstrap.addCommand(new ResealCommand());
    }

    @Override
    public void run(AiguillageConfiguration configuration, Environment environment) throws Exception {
        Server.start(configuration, environment);
    }

    @Override
    protected void onFatalError(Throwable t) {
        System.exit(t instanceof ArgumentParserException ? WRONG_USAGE : REFUSED);
    }
}
