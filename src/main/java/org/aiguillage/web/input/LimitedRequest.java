package org.aiguillage.web.input;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Rejected;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** A request whose body cannot be read beyond its limit, whatever its headers promise. */
final class LimitedRequest extends HttpServletRequestWrapper {
    /** What a sender that does not listen while it speaks may still send, so that it hears the refusal at all. */
    private static final long MOST_DISCARDED = 64L << 20;

    private static final long LONGEST_DISCARD_NANOS = 10_000_000_000L;

    private static final String EXPECT = "Expect";

    private final long limit;
    private @Nullable LimitedStream body;

    LimitedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** @throws Rejected when the headers alone say that the body cannot be taken */
    void requireTakable() {
        if (getContentLengthLong() > limit) {
            throw BodyLimit.exceeded("body", limit);
        }
        String encoding = getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.trim().toLowerCase(Locale.ROOT).equals("identity")) {
            throw new Rejected(
                    Kind.UNSUPPORTED,
                    HttpHeaders.CONTENT_ENCODING,
                    new Sentence("un corps non compressé était attendu", "a body without compression was expected"));
        }
        requireCharset();
    }

    /** The container itself stumbles over the name of a charset that nobody knows. */
    private void requireCharset() {
        try {
            getContentType();
        } catch (IllegalArgumentException e) {
            throw new Rejected(Kind.UNSUPPORTED, HttpHeaders.CONTENT_TYPE, Wanted.UTF_8);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedStream(super.getInputStream(), limit);
        }
        return body;
    }

    boolean exceeded() {
        return body != null && body.exceeded();
    }

    /** Reads on without keeping anything, within bounds, once the refusal is on its way. */
    void discard() {
        try {
            if (getHeader(EXPECT) == null) {
                readOn(super.getInputStream());
            }
        } catch (IOException e) {
            // The sender has gone: there is nothing left to read.
            return;
        }
    }

    private static void readOn(InputStream rest) throws IOException {
        byte[] scrap = new byte[1 << 16];
        long until = System.nanoTime() + LONGEST_DISCARD_NANOS;
        long discarded = 0;
        for (int read = 0; read >= 0 && discarded < MOST_DISCARDED && System.nanoTime() < until; discarded += read) {
            read = rest.read(scrap);
        }
    }
}
