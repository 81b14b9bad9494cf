package org.aiguillage.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.Unscoped;

/** The contents of documents, by what they contain. */
@Unscoped(Unscoped.Why.KEY)
public interface Documents {

    /** Keeps a content; keeping it again changes nothing. Joins the change under way. */
    void keep(String sha256, byte[] content);

    Optional<byte[]> content(String sha256);

    /** Dossiers that were closed before a moment and whose documents' contents are still there, by id. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<String> ofDossiersClosedBefore(Instant moment);

    /** Deletes those of some contents that no dossier keeps any more. Joins the change under way. */
    @Unscoped(Unscoped.Why.SERVICE)
    void drop(Set<String> sha256);
}
