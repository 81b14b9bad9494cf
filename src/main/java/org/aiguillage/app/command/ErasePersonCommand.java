package org.aiguillage.app.command;

import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.access.Caller;
import org.aiguillage.app.Wiring;
import org.aiguillage.privacy.ErasePerson;
import org.aiguillage.refusal.Refused;

/** {@code erase-person config.yml EMAIL}: erases a person who has asked for it. */
public final class ErasePersonCommand extends ServiceCommand {

    public ErasePersonCommand() {
        super("erase-person", "Erases one person: closes its accounts, and deletes its names and addresses");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("email").metavar("EMAIL");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws CommandRefused {
        String email = arguments.getString("email");
        try {
            ErasePerson.Done done = wiring.erasePerson().erase(Caller.SYSTEM, email);
            wiring.storage().leaveNoTraces();
            System.out.println("Erasure " + done.erasure().id() + ": " + done.texts() + " texts were deleted.");
            done.clear()
                    .forEach(place -> System.out.println(
                            place + " is of the time before pseudonyms, and holds the address as part of the chain."));
        } catch (Refused e) {
            throw new CommandRefused(
                    e.why() == Refused.Why.NOT_FOUND
                            ? "nothing is kept about " + email
                            : e.sentence().en());
        }
    }
}
