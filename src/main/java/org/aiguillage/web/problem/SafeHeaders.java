package org.aiguillage.web.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers that tell browsers what not to do with our answers. */
public final class SafeHeaders {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /** Data is nobody's to keep on the way. */
    public static final Map<String, String> API = Map.of("Cache-Control", "no-store");

    /** On a file that somebody else has sent: were a browser to show it after all, it could do nothing. */
    public static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private SafeHeaders() {}

    /**
     * On every answer, whoever gives it.
     *
     * @param home where the service is reached: over HTTPS, browsers are told never to come by another way
     */
    public static Map<String, String> everywhere(URI home) {
        Map<String, String> headers = new LinkedHashMap<>(EVERYWHERE);
        if (home.getScheme().equals("https")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return Map.copyOf(headers);
    }
}
