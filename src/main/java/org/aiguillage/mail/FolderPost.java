package org.aiguillage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.aiguillage.notice.Letter;
import org.aiguillage.notice.Post;

/** Puts letters into a folder, one {@code .eml} file each, for whoever wants to see them without sending any. */
public final class FolderPost implements Post {
    private final Path folder;
    private final Envelope envelope;
    private final Session session = Session.getInstance(new Properties());

    public FolderPost(Path folder, Envelope envelope) {
        this.folder = folder;
        this.envelope = envelope;
    }

    /** The same letter again takes the place of its file. */
    @Override
    public Outcome carry(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve(letter.id() + ".eml");
            // Only for its owner to read: a link in it may open an account.
            Path part = Files.createTempFile(folder, letter.id(), ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                envelope.around(letter, session).writeTo(out);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Outcome.Carried();
        } catch (MessagingException e) {
            return new Outcome.Never(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.NotNow(e.toString());
        }
    }
}
