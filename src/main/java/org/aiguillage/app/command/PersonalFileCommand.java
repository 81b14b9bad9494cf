package org.aiguillage.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.access.Caller;
import org.aiguillage.app.Wiring;
import org.aiguillage.json.DomainJson;
import org.aiguillage.privacy.PersonalFile;
import org.aiguillage.refusal.Refused;

/** {@code personal-file config.yml EMAIL [--output FILE]}: all that is kept about one person. */
public final class PersonalFileCommand extends ServiceCommand {
    private static final ObjectMapper JSON = DomainJson.mapper().enable(SerializationFeature.INDENT_OUTPUT);

    public PersonalFileCommand() {
        super("personal-file", "Writes all that is kept about one person, as JSON");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("email").metavar("EMAIL");
        subparser.addArgument("--output").metavar("FILE").help("where to write; standard output unless given");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws IOException, CommandRefused {
        String text = JSON.writeValueAsString(file(wiring, arguments.getString("email"))) + System.lineSeparator();
        String output = arguments.getString("output");
        if (output == null) {
            System.out.print(text);
        } else {
            Files.writeString(Path.of(output), text, StandardCharsets.UTF_8);
        }
    }

    private static PersonalFile file(Wiring wiring, String email) throws CommandRefused {
        try {
            return wiring.tellPerson().tell(Caller.SYSTEM.actor(), email);
        } catch (Refused e) {
            throw new CommandRefused("nothing is kept about " + email);
        }
    }
}
