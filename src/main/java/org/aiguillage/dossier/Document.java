package org.aiguillage.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that supports a dossier.
 *
 * @param size bytes
 * @param sha256 of its content, which is kept apart
 * @param replaces the document whose place it takes; null of one that takes none
 * @param deletedAt when its content was deleted, its time being over; null while it is kept
 */
public record Document(
        String id,
        Kind kind,
        String name,
        String contentType,
        long size,
        String sha256,
        Instant uploadedAt,
        @Nullable String replaces,
        @Nullable Instant deletedAt) {

    public enum Kind {
        PITCH_DECK,
        BUSINESS_PLAN,
        CAP_TABLE,
        FINANCIAL_STATEMENTS,
        COMPANY_REGISTRATION,
        ARTICLES,
        OTHER
    }

    /** Whether its content is still there. */
    public boolean kept() {
        return deletedAt == null;
    }

    Document deleted(Instant at) {
        return new Document(id, kind, name, contentType, size, sha256, uploadedAt, replaces, at);
    }
}
