package org.aiguillage.web.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Locale;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Rejected;

/** Reads and writes the JSON of every call, so that no other reader can be less strict about it. */
public final class JsonBodies implements ReaderInterceptor, WriterInterceptor {
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final StrictJson json = new StrictJson();
    private final ObjectMapper writer = DomainJson.mapper();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        boolean form = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type) || WholeForms.hasParts(type);
        boolean mayBeEmpty = context.getType().isAnnotationPresent(MayBeEmpty.class);
        if (form && !mayBeEmpty) {
            return sound(context.proceed());
        }
        byte[] body = context.getInputStream().readAllBytes();
        if (body.length == 0 && mayBeEmpty) {
            return json.read(EMPTY_OBJECT, writer.constructType(context.getGenericType()));
        }
        requireJson(type);
        return json.read(body, writer.constructType(context.getGenericType()));
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type) && !(context.getEntity() instanceof byte[])) {
            context.getOutputStream().write(writer.writeValueAsBytes(context.getEntity()));
        } else {
            context.proceed();
        }
    }

    private static Object sound(Object body) {
        if (body instanceof Form form) {
            SoundText.requireIn(form.asMap());
        } else if (body instanceof MultivaluedMap<?, ?>) {
            SoundText.requireIn(cast(body));
        }
        return body;
    }

    @SuppressWarnings("unchecked")
    private static MultivaluedMap<String, String> cast(Object form) {
        return (MultivaluedMap<String, String>) form;
    }

    private static void requireJson(MediaType type) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!type.getType().equalsIgnoreCase("application")
                || !type.getSubtype().equalsIgnoreCase("json")
                || !charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw new Rejected(
                    Kind.UNSUPPORTED,
                    "Content-Type",
                    new Sentence("application/json en UTF-8 était attendu", "application/json in UTF-8 was expected"));
        }
    }
}
