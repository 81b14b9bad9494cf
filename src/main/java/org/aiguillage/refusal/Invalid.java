package org.aiguillage.refusal;

import java.util.List;
import java.util.stream.Collectors;
import org.aiguillage.language.Sentence;

/** Values that cannot be taken, each named with what was expected. Nothing was changed. */
public final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.expected().en()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, Sentence expected) {
        this(List.of(new FieldError(field, expected)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
