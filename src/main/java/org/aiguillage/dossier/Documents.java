package org.aiguillage.dossier;

import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The contents of documents, by what they contain. */
@Unscoped(Unscoped.Why.KEY)
public interface Documents {

    /** Keeps a content; keeping it again changes nothing. Joins the change under way. */
    void keep(String sha256, byte[] content);

    Optional<byte[]> content(String sha256);
}
