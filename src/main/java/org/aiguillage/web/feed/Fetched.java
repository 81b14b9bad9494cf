package org.aiguillage.web.feed;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aiguillage.journal.HashChain;
import org.aiguillage.web.problem.SafeHeaders;
import org.jspecify.annotations.Nullable;

/** Answers to programs that fetch: nobody on the way keeps them, and no other site frames them. */
final class Fetched {
    private static final String ONLY_THE_READER = "private, no-cache";
    private static final String NOBODY = "no-store";

    /** Browsers show no PDF in a sandbox, nor where nothing may be loaded. */
    private static final String SHOWN_BY_ITSELF = "frame-ancestors 'none'";

    private Fetched() {}

    /** @param known what the program has already, as it was told before ({@code If-None-Match}) */
    static Response text(String type, String text, String file, @Nullable String known) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + HashChain.of(bytes) + "\"";
        Response.ResponseBuilder answer = has(known, tag) ? Response.notModified() : Response.ok(bytes, type);
        return named(answer, file)
                .header(HttpHeaders.CACHE_CONTROL, ONLY_THE_READER)
                .header("Content-Security-Policy", SafeHeaders.SANDBOX)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** One of a list, each perhaps made weak by whoever compressed it on the way (RFC 9110, 13.1.2). */
    private static boolean has(@Nullable String known, String tag) {
        return known != null
                && Pattern.compile(",")
                        .splitAsStream(known)
                        .map(it -> it.strip().replaceFirst("^W/", ""))
                        .anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    static Response pdf(byte[] pdf, String file) {
        return named(Response.ok(pdf, "application/pdf"), file)
                .header(HttpHeaders.CACHE_CONTROL, NOBODY)
                .header("Content-Security-Policy", SHOWN_BY_ITSELF)
                .build();
    }

    private static Response.ResponseBuilder named(Response.ResponseBuilder answer, String file) {
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
