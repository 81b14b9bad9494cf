package org.aiguillage.app;

import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code verify config.yml}: folds the journal again and compares. */
final class VerifyCommand extends ServiceCommand {

    VerifyCommand() {
        super("verify", "Checks the journal's chains, and every table against the journal");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws CommandRefused {
        List<String> differences = wiring.storage().verify();
        if (!differences.isEmpty()) {
            throw new CommandRefused(String.join(System.lineSeparator(), differences));
        }
        System.out.println("The journal is whole and every table agrees with it.");
    }
}
