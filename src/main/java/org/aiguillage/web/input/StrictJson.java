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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.json.DomainJson;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;

/** Reads JSON into a type exactly, or says what is wrong with it and where. */
public final class StrictJson {
    private final ObjectMapper mapper =
            DomainJson.mapper().registerModule(new SimpleModule().addDeserializer(LocalDate.class, new CalendarDays()));

    /** @throws Invalid naming the field at fault, or {@code body} where the whole cannot be read */
    public Object read(byte[] body, JavaType type) {
        String text = utf8(body);
        if (text.isBlank()) {
            throw new Invalid("body", Expected.PRESENT);
        }
        JsonScan.requireSound(text);
        try {
            Object value = mapper.readValue(text, type);
            if (value == null) {
                throw new Invalid("body", Wanted.OBJECT);
            }
            return value;
        } catch (JsonMappingException e) {
            throw withUnknownFields(Misfit.explain(e), text, type);
        } catch (JsonProcessingException e) {
            throw Misfit.malformed(e);
        }
    }

    private Invalid withUnknownFields(Invalid found, String text, JavaType type) {
        try {
            Set<FieldError> errors = new LinkedHashSet<>(UnknownFields.in(text, type, mapper));
            errors.addAll(found.errors());
            return new Invalid(List.copyOf(errors));
        } catch (JsonProcessingException e) {
            return Misfit.malformed(e);
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
