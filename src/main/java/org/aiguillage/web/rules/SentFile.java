package org.aiguillage.web.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.input.BodyLimit;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/** The spreadsheet that a form carries. */
final class SentFile {
    static final String FIELD = "file";

    private SentFile() {}

    /** @throws Invalid when none was chosen, or an empty one */
    static byte[] of(FormDataMultiPart form) {
        FormDataBodyPart part = form.getField(FIELD);
        byte[] content = part == null ? new byte[0] : content(part);
        if (content.length == 0) {
            throw new Invalid(FIELD, Expected.PRESENT);
        }
        return content;
    }

    private static byte[] content(FormDataBodyPart part) {
        try (InputStream stream = part.getEntityAs(InputStream.class)) {
            byte[] content = stream.readNBytes(BodyLimit.SPREADSHEET + 1);
            if (content.length > BodyLimit.SPREADSHEET) {
                throw BodyLimit.exceeded(FIELD, BodyLimit.SPREADSHEET);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
