package org.aiguillage.storage.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.IOException;
import java.util.Optional;
import org.aiguillage.journal.Personal;
import org.aiguillage.journal.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Personal} texts as pseudonyms where a {@link Sealer} is at hand, and otherwise as they are; reads both. An event
 * of the time before pseudonyms holds the text itself.
 */
public final class PersonalFields extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** Puts a text apart. */
    interface Sealer {
        /** @param holder the record that holds the text */
        Pseudonym seal(@Nullable Object holder, String text);
    }

    /** Finds a text that was put apart; none once it was erased. */
    public interface Opener {
        /** Of a reader whom persons do not concern. */
        Opener NOTHING = pseudonym -> Optional.empty();

        Optional<String> text(Pseudonym pseudonym);
    }

    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
        return annotated.hasAnnotation(Personal.class) ? new Sealing() : null;
    }

    @Override
    public @Nullable Object findDeserializer(Annotated annotated) {
        Personal personal = annotated.getAnnotation(Personal.class);
        return personal == null ? null : new Opening(personal.erased());
    }

    private static final class Sealing extends JsonSerializer<String> {
        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (provider.getAttribute(Sealer.class) instanceof Sealer sealer) {
                provider.defaultSerializeValue(sealer.seal(json.currentValue(), text), json);
            } else {
                json.writeString(text);
            }
        }
    }

    private static final class Opening extends JsonDeserializer<String> {
        private final String erased;

        Opening(String erased) {
            this.erased = erased;
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                return StringDeserializer.instance.deserialize(json, context);
            }
            Pseudonym pseudonym = context.readValue(json, Pseudonym.class);
            Opener opener = (Opener) context.getAttribute(Opener.class);
            return opener == null ? erased : opener.text(pseudonym).orElse(erased);
        }
    }
}
