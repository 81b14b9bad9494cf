package org.aiguillage.web.sheet;

import java.util.Optional;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;

/** A document on a page: it can be opened, or its content is not kept any more. */
public final class KeptPaper {
    private KeptPaper() {}

    /** Where it is opened; empty where its content is not kept any more. */
    public static String address(Dossier dossier, Document document) {
        return document.kept() ? "/dossiers/" + dossier.id() + "/documents/" + document.id() : "";
    }

    /** Since when its content is not kept any more, and why. */
    public static Optional<String> deleted(Texts t, Document document) {
        return Optional.ofNullable(document.deletedAt()).map(at -> t.get("document.deleted", t.date(at)));
    }
}
