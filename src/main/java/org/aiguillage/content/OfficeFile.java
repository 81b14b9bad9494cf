package org.aiguillage.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.aiguillage.refusal.Invalid;

/**
 * A workbook or a presentation: an archive of known parts, none of which is a program, names a document type, or fetches
 * something when it is opened. Parts are unpacked in passing, never to disk.
 */
final class OfficeFile {
    private static final int MOST_PARTS = 5_000;
    private static final int MOST_MEBIBYTES = 256;
    private static final int BEGINNING = 1_024;
    private static final Needles OTHER_FILE = new Needles("%PDF-");
    private static final Needles DANGERS = new Needles("<!DOCTYPE", "<!ENTITY", ":ddeLink", "<ddeLink");

    private final Allowance allowance;
    private final boolean within;
    private final Set<String> names = new HashSet<>();

    private OfficeFile(Allowance allowance, boolean within) {
        this.allowance = allowance;
        this.within = within;
    }

    /** @throws Invalid saying what is wrong with it */
    static Format check(byte[] file) {
        return new OfficeFile(new Allowance(MOST_MEBIBYTES), false).format(file);
    }

    private Format format(byte[] file) {
        try {
            Archive archive = new Archive(file);
            requireNoOtherFile(file);
            if (archive.announced() > MOST_PARTS) {
                throw Unreadable.because(
                        "le fichier a plus de " + MOST_PARTS + " parties",
                        "the file has more than " + MOST_PARTS + " parts");
            }
            ContentTypes types = new ContentTypes();
            for (Archive.Entry entry : archive.entries()) {
                PartName name = PartName.of(entry.name());
                if (!names.add(name.lowerCase())) {
                    throw Unreadable.broken();
                }
                try (InputStream content = allowance.counted(archive.open(entry))) {
                    check(name, content, types);
                }
            }
            return types.format();
        } catch (IOException e) {
            throw Unreadable.broken();
        }
    }

    private static void requireNoOtherFile(byte[] file) throws IOException {
        InputStream beginning = new ByteArrayInputStream(file, 0, Math.min(file.length, BEGINNING));
        if (OTHER_FILE.areIn(beginning)) {
            throw Unreadable.twoFiles();
        }
    }

    private void check(PartName name, InputStream content, ContentTypes types) throws IOException {
        switch (name.kind()) {
            case CONTENT_TYPES -> types.read(allowance.small(content));
            case RELATIONS -> Relations.check(allowance.small(content));
            case XML -> requireHarmless(content);
            case WORKBOOK_WITHIN -> checkWithin(name, content);
            case MEDIA -> content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Behind a chart stands a workbook; in that one, no other. */
    private void checkWithin(PartName name, InputStream content) throws IOException {
        if (within || new OfficeFile(allowance, true).format(allowance.whole(content)) != Format.XLSX) {
            throw PartName.unwanted(name.shown());
        }
    }

    private static void requireHarmless(InputStream content) throws IOException {
        if (DANGERS.areIn(new XmlBytes(content))) {
            throw Unreadable.because(
                    "le fichier déclare un type de document XML, des entités ou un lien DDE, que l’ouvrir exécuterait",
                    "the file declares an XML document type, entities or a DDE link, which opening it would run");
        }
    }
}
