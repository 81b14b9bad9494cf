package org.aiguillage.web.feed;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.aiguillage.journal.HashChain;
import org.aiguillage.web.problem.SafeHeaders;
import org.jspecify.annotations.Nullable;

/** Answers to programs that fetch: nobody on the way keeps them, and nothing in them can act. */
final class Fetched {
    private static final String ONLY_THE_READER = "private, no-cache";

    private Fetched() {}

    /** @param known what the program has already, as it was told before ({@code If-None-Match}) */
    static Response text(String type, String text, String file, @Nullable String known) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + HashChain.of(bytes) + "\"";
        Response.ResponseBuilder answer = tag.equals(known) ? Response.notModified() : Response.ok(bytes, type);
        return safe(answer, file).header(HttpHeaders.ETAG, tag).build();
    }

    static Response pdf(byte[] pdf, String file) {
        return safe(Response.ok(pdf, "application/pdf"), file).build();
    }

    private static Response.ResponseBuilder safe(Response.ResponseBuilder answer, String file) {
        return answer.header(HttpHeaders.CACHE_CONTROL, ONLY_THE_READER)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Security-Policy", SafeHeaders.SANDBOX);
    }
}
