package org.aiguillage.app;

import net.sourceforge.argparse4j.inf.Namespace;

/** {@code reseal config.yml}: the last step of a change of keys. */
final class ResealCommand extends ServiceCommand {

    ResealCommand() {
        super("reseal", "Seals everything again with the newest key, so that the older ones may go");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) {
        System.out.println(wiring.storage().sealing().reseal() + " contents sealed again; every other key may go.");
    }
}
