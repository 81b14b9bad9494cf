package org.aiguillage.refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Collects every error of one value, so that the sender learns all of them at once. Null passes unless required. */
public final class Checks {
    /** No raise of this market comes near ten billion euros; beyond it a figure is a slip of the hand. */
    public static final long LARGEST_AMOUNT = 10_000_000_000L;

    public static final int LONGEST_LIST = 1_000;

    /** As browsers check it (WHATWG HTML, "valid e-mail address"), with a dot in the domain. */
    private static final Pattern EMAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

    private final List<FieldError> errors = new ArrayList<>();

    public Checks that(boolean holds, String field, Sentence expected) {
        if (!holds) {
            errors.add(new FieldError(field, expected));
        }
        return this;
    }

    public Checks required(@Nullable Object value, String field) {
        return that(value != null, field, Expected.PRESENT);
    }

    /** Text of 1 to {@code longest} characters that is not only blanks. */
    public Checks text(@Nullable String value, String field, int longest) {
        return that(value == null || (!value.isBlank() && value.length() <= longest), field, Expected.text(longest));
    }

    /** Whole euros from zero to {@link #LARGEST_AMOUNT}. */
    public Checks amount(@Nullable Long value, String field) {
        return between(value, 0, LARGEST_AMOUNT, field);
    }

    public Checks between(@Nullable Number value, long least, long most, String field) {
        boolean holds = value == null || (value.doubleValue() >= least && value.doubleValue() <= most);
        // The words are made for nobody who needs none: this is asked of every amount that is read.
        return holds ? this : that(false, field, Expected.between(least, most));
    }

    public Checks email(@Nullable String value, String field) {
        return that(
                value == null || (value.length() <= 254 && EMAIL.matcher(value).matches()), field, Expected.EMAIL);
    }

    public Checks list(Collection<?> values, String field) {
        return that(values.size() <= LONGEST_LIST, field, Expected.listOfAtMost(LONGEST_LIST));
    }

    /** @throws Invalid naming every failed check; nothing when all passed */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
