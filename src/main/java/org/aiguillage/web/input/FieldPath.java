package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a value as its sender would write it: {@code company.competitors[0]}; {@code body} for the whole. */
final class FieldPath {
    static final String WHOLE = "body";

    private static final int LONGEST = 200;

    private final StringBuilder path = new StringBuilder();

    private FieldPath() {}

    static String of(JsonStreamContext context) {
        FieldPath path = new FieldPath();
        path.walk(context);
        return path.toString();
    }

    static String of(List<JsonMappingException.Reference> references) {
        FieldPath path = new FieldPath();
        references.forEach(reference -> path.step(reference.getFieldName(), reference.getIndex()));
        return path.toString();
    }

    private void walk(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        walk(context.getParent());
        if (context.inObject()) {
            step(context.getCurrentName(), -1);
        } else if (context.hasCurrentIndex()) {
            step(null, context.getCurrentIndex());
        }
    }

    /** A part of what is at a place, which is empty for the whole. */
    static String part(String place, String name) {
        FieldPath path = new FieldPath();
        path.path.append(place);
        path.step(name, -1);
        return path.toString();
    }

    /** What would not be shown any more is not written: a name may be as long as the whole text. */
    private void step(@Nullable String name, int index) {
        if (path.length() > LONGEST) {
            return;
        }
        if (name == null) {
            if (index >= 0) {
                path.append('[').append(index).append(']');
            }
            return;
        }
        if (!path.isEmpty()) {
            path.append('.');
        }
        name.codePoints().limit(LONGEST + 1).forEach(this::character);
    }

    /** What could not be shown is written as its number. */
    private void character(int c) {
        if (Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            path.append(String.format("\\u%04x", c));
        } else {
            path.appendCodePoint(c);
        }
    }

    @Override
    public String toString() {
        if (path.isEmpty()) {
            return WHOLE;
        }
        return path.length() <= LONGEST ? path.toString() : path.substring(0, LONGEST) + "…";
    }
}
