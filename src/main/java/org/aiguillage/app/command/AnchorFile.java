package org.aiguillage.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.journal.Anchor;

/** Anchors in a file, a line for each: when, position, hash. To be kept where whoever can write the database cannot. */
record AnchorFile(Path path) {
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})?Z) (\\d{1,18}) ([0-9a-f]{64})");

    /** None where the file is not there yet. */
    List<Anchor> read() throws IOException, CommandRefused {
        List<Anchor> anchors = new ArrayList<>();
        if (Files.exists(path)) {
            int number = 0;
            for (String line : Files.readAllLines(path)) {
                anchors.add(anchor(line, ++number));
            }
        }
        return anchors;
    }

    private Anchor anchor(String line, int number) throws CommandRefused {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new CommandRefused(path + ", line " + number + ": an instant, a position and a hash were expected");
        }
        return new Anchor(Instant.parse(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3));
    }

    void add(Anchor anchor) throws IOException {
        String line = anchor.at() + " " + anchor.position() + " " + anchor.hash() + "\n";
        Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
