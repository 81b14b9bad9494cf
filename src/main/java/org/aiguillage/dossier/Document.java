package org.aiguillage.dossier;

import java.time.Instant;

/**
 * A file that supports a dossier.
 *
 * @param size bytes
 * @param sha256 of its content, which is kept apart
 */
public record Document(
        String id, Kind kind, String name, String contentType, long size, String sha256, Instant uploadedAt) {

    public enum Kind {
        PITCH_DECK,
        BUSINESS_PLAN,
        CAP_TABLE,
        FINANCIAL_STATEMENTS,
        COMPANY_REGISTRATION,
        ARTICLES,
        OTHER
    }
}
