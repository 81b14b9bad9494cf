package org.aiguillage.web.sheet;

import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;

/** Where a document of a dossier is opened. */
public final class PaperAddress {
    private PaperAddress() {}

    /** Empty where its content is not kept any more. */
    public static String of(Dossier dossier, Document document) {
        return document.kept() ? "/dossiers/" + dossier.id() + "/documents/" + document.id() : "";
    }
}
