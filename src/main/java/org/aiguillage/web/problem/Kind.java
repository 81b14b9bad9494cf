package org.aiguillage.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.aiguillage.language.Sentence;

/** The kinds of problem, each with its status and a stable name that programs may rely on. */
public enum Kind {
    INVALID(400, "Requête invalide", "Invalid request"),
    UNAUTHENTICATED(401, "Jeton absent ou inconnu", "Token missing or unknown"),
    FORBIDDEN(403, "Interdit", "Forbidden"),
    NOT_FOUND(404, "Introuvable", "Not found"),
    METHOD_NOT_ALLOWED(405, "Méthode non permise", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Aucun format acceptable", "No acceptable format"),
    TIMED_OUT(408, "Délai dépassé", "Timed out"),
    IMPOSSIBLE(409, "Impossible dans cet état", "Impossible in this state"),
    GONE(410, "Supprimé", "Gone"),
    STALE(412, "Modifié entre-temps", "Changed meanwhile"),
    TOO_LARGE(413, "Trop volumineux", "Too large"),
    URI_TOO_LONG(414, "Adresse trop longue", "Address too long"),
    UNSUPPORTED(415, "Format non pris en charge", "Unsupported format"),
    EXPECTATION_FAILED(417, "Attente refusée", "Expectation failed"),
    KEY_REUSED(422, "Clé déjà employée", "Key already used"),
    UPGRADE_REQUIRED(426, "Protocole non pris en charge", "Unsupported protocol"),
    VERSION_REQUIRED(428, "Version attendue", "Version required"),
    TOO_MANY(429, "Trop de tentatives", "Too many attempts"),
    HEADERS_TOO_LARGE(431, "En-têtes trop volumineux", "Headers too large"),
    INTERNAL(500, "Erreur interne", "Internal error"),
    UNAVAILABLE(503, "Indisponible", "Unavailable");

    /** What the container says of a method and of a protocol that nobody knows: the caller's to change, not ours. */
    private static final Set<Integer> OF_THE_CALLER = Set.of(501, 505);

    private final int status;
    private final Sentence title;

    Kind(int status, String fr, String en) {
        this.status = status;
        this.title = new Sentence(fr, en);
    }

    public int status() {
        return status;
    }

    public Sentence title() {
        return title;
    }

    /** A path that never changes, e.g. {@code /problems/not-found}. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a status; of a status without one, the general kind of its hundred. */
    public static Kind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse((status >= 400 && status < 500) || OF_THE_CALLER.contains(status) ? INVALID : INTERNAL);
    }
}
