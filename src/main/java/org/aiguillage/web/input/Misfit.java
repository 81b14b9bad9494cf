package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Collection;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** Why some JSON does not fit its type, in words for its sender and without ours. */
final class Misfit {
    private Misfit() {}

    static Invalid malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return new Invalid(FieldPath.WHOLE, at == null ? Wanted.JSON : Wanted.jsonAt(at.getLineNr(), at.getColumnNr()));
    }

    static Invalid explain(JsonMappingException e) {
        String path = FieldPath.of(e.getPath());
        Invalid invalid = cause(e);
        if (invalid != null) {
            return new Invalid(invalid.errors().stream()
                    .map(error -> path.equals(FieldPath.WHOLE) && !error.field().isEmpty() ? error : error.under(path))
                    .toList());
        }
        return new Invalid(path, expected(e));
    }

    private static @Nullable Invalid cause(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid invalid) {
                return invalid;
            }
        }
        return null;
    }

    private static Sentence expected(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return Wanted.UNKNOWN_FIELD;
        } else if (e instanceof InvalidNullException) {
            return Expected.PRESENT;
        } else if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return expected(mismatch.getTargetType());
        }
        return Wanted.READABLE;
    }

    static Sentence expected(Class<?> type) {
        if (type.isEnum()) {
            return Expected.oneOf(Choice.names(type));
        } else if (type == LocalDate.class) {
            return Wanted.DAY;
        } else if (type == Boolean.class || type == boolean.class) {
            return Wanted.BOOLEAN;
        } else if (type == Long.class || type == long.class || type == Integer.class || type == int.class) {
            return Wanted.WHOLE_NUMBER;
        } else if (Number.class.isAssignableFrom(type)) {
            return Wanted.NUMBER;
        } else if (type == String.class) {
            return Wanted.TEXT;
        } else if (Collection.class.isAssignableFrom(type)) {
            return Wanted.LIST;
        }
        return type.isRecord() ? Wanted.OBJECT : Wanted.READABLE;
    }
}
