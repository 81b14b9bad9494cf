package org.aiguillage.web.problem;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import org.aiguillage.web.language.AcceptedLanguage;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the container itself refuses, before any of our code runs, is a problem too: no page, no server's name. */
public final class ProblemErrorHandler extends ErrorHandler {
    private final Map<String, String> always;

    /** @param always headers of every answer */
    public ProblemErrorHandler(Map<String, String> always) {
        this.always = always;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Kind kind = Kind.of(response.getStatus());
        Object known = request.getAttribute(RequestId.ATTRIBUTE);
        HttpFields.Mutable headers = response.getHeaders();
        String id = known == null ? RequestId.of(request.getHeaders().get(RequestId.HEADER)) : known.toString();
        Locale locale = AcceptedLanguage.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        byte[] body = ProblemBody.of(Problem.of(kind), locale, id).bytes();
        response.setStatus(kind.status());
        fill(headers, id, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private void fill(HttpFields.Mutable headers, String id, int length) {
        always.forEach(headers::put);
        SafeHeaders.API.forEach(headers::put);
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LENGTH, length);
    }
}
