package org.aiguillage.app.command;

import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.MutuallyExclusiveGroup;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.Wiring;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.privacy.People;
import org.aiguillage.privacy.Retention;

/** {@code retention config.yml [--dry-run | --erase]}: what has been kept for as long as the configuration says. */
public final class RetentionCommand extends ServiceCommand {

    public RetentionCommand() {
        super(
                "retention",
                "Shows what personal data and documents have been kept long enough, and erases them with --erase");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        MutuallyExclusiveGroup how = subparser.addMutuallyExclusiveGroup();
        how.addArgument("--dry-run").action(Arguments.storeTrue()).help("changes nothing (as without any option)");
        how.addArgument("--erase").action(Arguments.storeTrue()).help("erases what is shown");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) {
        boolean erase = arguments.getBoolean("erase");
        Retention.Outcome outcome =
                erase ? wiring.retention().erase() : wiring.retention().due();
        if (erase) {
            wiring.storage().leaveNoTraces();
        }
        for (People.Due due : outcome.persons()) {
            System.out.println("person " + due.person() + ": " + String.join(", ", due.streams()));
        }
        for (Dossier dossier : outcome.dossiers()) {
            System.out.println(
                    "dossier/" + dossier.id() + ": " + dossier.keptDocuments().size() + " documents");
        }
        System.out.println(outcome.persons().size() + " persons, " + outcome.documents() + " documents of "
                + outcome.dossiers().size() + " dossiers and " + outcome.messages() + " messages "
                + (erase ? "were erased." : "would be erased; nothing was changed."));
    }
}
