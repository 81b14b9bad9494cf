package org.aiguillage.web.input;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** What no text of any field may be, whoever sends it. */
final class SoundText {
    private static final int LONGEST = 20_000;
    /** The longest form of ours, a mandate with all its absences, has less than half of it. */
    private static final int MOST_VALUES = 500;

    private SoundText() {}

    /** What was expected in the place of this text; null where it can be taken. */
    static @Nullable Sentence unsound(String text) {
        if (text.length() > LONGEST) {
            return Expected.text(LONGEST);
        }
        if (text.indexOf('\0') >= 0) {
            return Wanted.WITHOUT_NUL;
        }
        return text.codePoints().anyMatch(SoundText::isLoneSurrogate) ? Wanted.WHOLE_CHARACTERS : null;
    }

    /** @throws Invalid naming the first field of a form at fault, or the whole where there are too many */
    static void requireIn(MultivaluedMap<String, String> form) {
        int values = form.values().stream().mapToInt(List::size).sum();
        if (values > MOST_VALUES) {
            throw new Invalid(FieldPath.WHOLE, Wanted.fields(MOST_VALUES));
        }
        form.forEach((field, given) -> given.forEach(value -> require(field, value)));
    }

    /** @param value null for a field without a sign of equality */
    private static void require(String field, @Nullable String value) {
        if (unsound(field) != null) {
            throw new Invalid(FieldPath.WHOLE, Wanted.UNKNOWN_FIELD);
        }
        Sentence expected = value == null ? null : unsound(value);
        if (expected != null) {
            throw new Invalid(field, expected);
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
