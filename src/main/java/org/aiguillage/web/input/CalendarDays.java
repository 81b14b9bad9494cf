package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** Days as {@code 2026-07-14}, in years that a raise can have to do with; no arrays, no day numbers. */
final class CalendarDays extends StdDeserializer<LocalDate> {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private static final long serialVersionUID = 1L;

    CalendarDays() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        LocalDate day = day(parser.getText());
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            Invalid invalid = new Invalid("", Wanted.DAY);
            throw new JsonMappingException(parser, "not a day", invalid);
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
