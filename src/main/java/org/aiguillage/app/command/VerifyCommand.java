package org.aiguillage.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.Wiring;
import org.aiguillage.journal.Anchor;
import org.aiguillage.storage.Storage;

/** {@code verify config.yml [--anchor FILE]}: folds the journal again and compares. */
public final class VerifyCommand extends ServiceCommand {

    public VerifyCommand() {
        super("verify", "Checks the journal's chains, and every table against the journal");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--anchor")
                .metavar("FILE")
                .help("compares with the anchors in this file too, and adds one when all is well");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws CommandRefused, IOException {
        String path = arguments.getString("anchor");
        AnchorFile file = path == null ? null : new AnchorFile(Path.of(path));
        List<Anchor> anchors = file == null ? List.of() : file.read();
        Storage.Verified verified = wiring.storage().verify(anchors);
        if (!verified.differences().isEmpty()) {
            throw new CommandRefused(String.join(System.lineSeparator(), verified.differences()));
        }
        System.out.println("The journal is whole and every table agrees with it.");
        if (file != null) {
            System.out.println("It agrees with " + anchors.size() + " anchors.");
            add(file, anchors, verified.end());
        }
    }

    private static void add(AnchorFile file, List<Anchor> anchors, Anchor end) throws IOException {
        if (anchors.stream().noneMatch(anchor -> anchor.position() == end.position())) {
            file.add(end);
            System.out.println("Anchored at position " + end.position() + ": " + end.hash());
        }
    }
}
