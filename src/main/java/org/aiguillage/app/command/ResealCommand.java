package org.aiguillage.app.command;

import net.sourceforge.argparse4j.inf.Namespace;
import org.aiguillage.app.Wiring;

/** {@code reseal config.yml}: the last step of a change of keys. */
public final class ResealCommand extends ServiceCommand {

    public ResealCommand() {
        super("reseal", "Seals everything again with the newest key, so that the older ones may go");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) {
        System.out.println(wiring.storage().sealing().reseal() + " contents sealed again; every other key may go.");
    }
}
