package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.aiguillage.json.DomainJson;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;

/** Reads JSON into a type exactly, or says what is wrong with it and where. */
public final class StrictJson {
    private final ObjectMapper mapper =
            DomainJson.mapper().registerModule(new SimpleModule().addDeserializer(LocalDate.class, new CalendarDays()));

    /** @throws Invalid naming every field at fault, or {@code body} where the whole cannot be read */
    public Object read(byte[] body, JavaType type) {
        String text = utf8(body);
        if (text.isBlank()) {
            throw new Invalid("body", Expected.PRESENT);
        }
        List<FieldError> unsound = JsonScan.unsoundValues(text);
        if (!unsound.isEmpty()) {
            throw all(unsound, unsound, text, type);
        }
        try {
            Object value = mapper.readValue(text, type);
            if (value == null) {
                throw new Invalid("body", Wanted.OBJECT);
            }
            return value;
        } catch (JsonMappingException e) {
            throw all(List.of(), Misfit.explain(e).errors(), text, type);
        } catch (JsonProcessingException e) {
            throw Misfit.malformed(e);
        }
    }

    /** @param first what is told where nothing else is found */
    private Invalid all(List<FieldError> known, List<FieldError> first, String text, JavaType type) {
        try {
            List<FieldError> found = Misfits.in(text, type, mapper, known);
            return new Invalid(found.isEmpty() ? first : found);
        } catch (JsonProcessingException e) {
            return new Invalid(first);
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("body", Wanted.UTF_8);
        }
    }
}
