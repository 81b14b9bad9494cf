package org.aiguillage.web.api.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.aiguillage.content.Format;
import org.aiguillage.dossier.Document;
import org.aiguillage.journal.HashChain;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.input.BodyLimit;
import org.aiguillage.web.input.Choice;
import org.aiguillage.web.problem.Wanted;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** A file with its kind, and where it takes the place of another that one, taken out of a form of no other parts. */
public final class Upload {
    private static final String KIND = "kind";
    public static final String FILE = "file";
    private static final String REPLACES = "replaces";
    private static final int LONGEST_ID = 100;

    private final Document.Kind kind;
    private final String name;
    private final Format format;
    private final byte[] content;
    private final @Nullable String replaces;

    private Upload(Document.Kind kind, String name, Format format, byte[] content, @Nullable String replaces) {
        this.kind = kind;
        this.name = name;
        this.format = format;
        this.content = content;
        this.replaces = replaces;
    }

    /** @throws Invalid naming the part that is missing, unknown, twice there or empty, or what is wrong with the file */
    static Upload of(FormDataMultiPart form) {
        only(form, Set.of(KIND, FILE, REPLACES));
        return read(form);
    }

    /**
     * The same out of the form of a page, which has parts of its own.
     *
     * @throws Invalid as {@link #of}
     */
    public static Upload onPage(FormDataMultiPart form) {
        return read(form);
    }

    private static Upload read(FormDataMultiPart form) {
        String kind = new String(content(one(form, KIND), KIND, BodyLimit.FILE), StandardCharsets.UTF_8);
        FormDataBodyPart file = one(form, FILE);
        byte[] content = content(file, FILE, BodyLimit.FILE);
        if (content.length == 0) {
            throw new Invalid(
                    FILE, new Sentence("un fichier non vide était attendu", "a file with content was expected"));
        }
        Document.Kind chosen = Choice.of(Document.Kind.class, kind.trim(), KIND);
        Format format = Format.of(content);
        String name = FileName.of(file.getContentDisposition().getFileName());
        return new Upload(chosen, format.ending(name), format, content, replaced(form));
    }

    private static @Nullable String replaced(FormDataMultiPart form) {
        return form.getFields(REPLACES) == null
                ? null
                : new String(content(one(form, REPLACES), REPLACES, LONGEST_ID), StandardCharsets.UTF_8).trim();
    }

    public ChangeDossier.Paper paper() {
        return new ChangeDossier.Paper(kind, name, contentType(), replaces);
    }

    /** Found in the content, whatever the sender or the name says. */
    String contentType() {
        return format.mediaType();
    }

    public byte[] content() {
        return content;
    }

    /** What makes two uploads the same. */
    List<String> fingerprint() {
        return replaces == null
                ? List.of(kind.name(), name, format.name(), HashChain.of(content))
                : List.of(kind.name(), name, format.name(), HashChain.of(content), replaces);
    }

    /** @throws Invalid naming a part that is none of these, or the name that a part lacks */
    public static void only(FormDataMultiPart form, Set<String> parts) {
        for (@Nullable String part : form.getFields().keySet()) {
            if (part == null) {
                throw new Invalid("name", Expected.PRESENT);
            }
            if (!parts.contains(part)) {
                throw new Invalid(FileName.shown(part), Wanted.UNKNOWN_FIELD);
            }
        }
    }

    public static FormDataBodyPart one(FormDataMultiPart form, String name) {
        List<FormDataBodyPart> parts = form.getFields(name);
        if (parts == null) {
            throw new Invalid(name, Expected.PRESENT);
        }
        if (parts.size() > 1) {
            throw new Invalid(name, Wanted.ONCE);
        }
        return parts.get(0);
    }

    public static byte[] content(FormDataBodyPart part, String name, int most) {
        try (InputStream stream = part.getEntityAs(InputStream.class)) {
            byte[] content = stream.readNBytes(most + 1);
            if (content.length > most) {
                throw BodyLimit.exceeded(name, most);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
