package org.aiguillage.web.problem;

import java.util.Map;

/** Headers that tell browsers what not to do with our answers. */
public final class SafeHeaders {
    /** On every answer. */
    public static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** Data is nobody's to keep on the way. */
    public static final Map<String, String> API = Map.of("Cache-Control", "no-store");

    /** On a file that somebody else has sent: were a browser to show it after all, it could do nothing. */
    public static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private SafeHeaders() {}
}
