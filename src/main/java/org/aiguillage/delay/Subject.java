package org.aiguillage.delay;

/**
 * What a clock runs for.
 *
 * @param dossierId the dossier itself, or the one that the referral belongs to
 */
public record Subject(Type type, String id, String dossierId) {

    public enum Type {
        DOSSIER,
        REFERRAL
    }

    public static Subject dossier(String id) {
        return new Subject(Type.DOSSIER, id, id);
    }

    public static Subject referral(String id, String dossierId) {
        return new Subject(Type.REFERRAL, id, dossierId);
    }
}
