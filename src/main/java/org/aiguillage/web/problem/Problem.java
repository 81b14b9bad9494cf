package org.aiguillage.web.problem;

import java.util.List;
import java.util.Locale;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;

/**
 * Why a call was turned down.
 *
 * @param possible what the caller could do instead, where something is
 */
public record Problem(Kind kind, Sentence detail, List<FieldError> errors, List<String> possible) {

    public Problem {
        errors = List.copyOf(errors);
        possible = List.copyOf(possible);
    }

    public static Problem of(Kind kind, Sentence detail) {
        return new Problem(kind, detail, List.of(), List.of());
    }

    /** A problem of which nothing is known but its kind. */
    public static Problem of(Kind kind) {
        return of(kind, kind == Kind.NOT_FOUND ? Refused.notFound().sentence() : dotted(kind.title()));
    }

    public static Problem of(Invalid invalid) {
        return new Problem(Kind.INVALID, inOneSentence(invalid.errors()), invalid.errors(), List.of());
    }

    public static Problem of(Refused refused) {
        Kind kind = switch (refused.why()) {
            case NOT_FOUND -> Kind.NOT_FOUND;
            case FORBIDDEN -> Kind.FORBIDDEN;
            case IMPOSSIBLE -> Kind.IMPOSSIBLE;
            case GONE -> Kind.GONE;
            case STALE -> Kind.STALE;
        };
        return new Problem(kind, refused.sentence(), List.of(), refused.possible());
    }

    private static Sentence dotted(Sentence title) {
        return new Sentence(title.fr() + ".", title.en() + ".");
    }

    private static Sentence inOneSentence(List<FieldError> errors) {
        return new Sentence(list(errors, Locale.FRENCH, " : "), list(errors, Locale.ENGLISH, ": "));
    }

    private static String list(List<FieldError> errors, Locale locale, String colon) {
        return String.join(
                " ; ",
                errors.stream()
                        .map(e -> e.field() + colon + e.expected().in(locale))
                        .toList());
    }
}
