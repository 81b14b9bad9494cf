package org.aiguillage.refusal;

import org.aiguillage.language.Sentence;

/**
 * One value that cannot be taken.
 *
 * @param field path of the value as the sender wrote it, e.g. {@code ask.amount}
 * @param expected what was expected there
 */
public record FieldError(String field, Sentence expected) {

    /** The same error seen from one level up: {@code siren} under {@code company} is {@code company.siren}. */
    public FieldError under(String parent) {
        if (parent.isEmpty()) {
            return this;
        }
        return new FieldError(field.isEmpty() ? parent : parent + "." + field, expected);
    }
}
