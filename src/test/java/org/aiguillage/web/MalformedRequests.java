package org.aiguillage.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Requests that nobody should send, one for each number: calls of the API and forms of the pages with something wrong in the
 * body, the address, the headers, or the very bytes. The same seed and number make the same request.
 */
final class MalformedRequests {
    private static final String SESSION = "aiguillage_session";
    private static final List<String> FORMS = List.of(
            "/session",
            "/session/password",
            "/session/code",
            "/session/factor",
            "/session/demo",
            "/forgotten",
            "/invitation/x",
            "/account/tokens",
            "/account/password",
            "/language/xx");
    private static final List<String> ODD_NAMES = List.of(
            "%00", "%2e%2e", "%zz", "%", "a%2Fb", "%c0%af", "..;", "%ed%a0%80", "'%20or%201=1--", "x".repeat(3_000));
    private static final List<String> ODD_QUERIES = List.of(
            "limit=0",
            "limit=1e9",
            "limit=1&limit=2",
            "cursor=%00",
            "cursor=AAAA",
            "cursor=eyJhIjoxfQ",
            "sort=x%27",
            "unknown=1",
            "q=%ff",
            "q=%zz",
            "from=9999-12-31T23:59:59Z",
            "from=-999999999-01-01T00:00:00Z",
            "stage=%F0%9F%92%A9",
            "&&=&",
            "q=" + "a".repeat(3_000));
    private static final List<String> ODD_HEADERS = List.of(
            "Content-Type: text/xml",
            "Content-Type: ;;;",
            "Content-Type: application/json; charset=utf-7",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: multipart/form-data; boundary=X",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Encoding: gzip",
            "Content-Encoding: identity, br",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked, gzip",
            "Content-Length: 99999999999999999999",
            "Content-Length: -1",
            "Accept: nothing",
            "Accept: text/html;q=x",
            "Accept-Language: " + "x,".repeat(500),
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: \u0001",
            "If-Match: one",
            "If-Match: \"99999999999999999999\"",
            "If-Match: W/\"1\", *",
            "X-Request-Id: \u00ff\u00fe",
            "X-Forwarded-For: \"",
            "Cookie: aiguillage_session=;;; =x; a",
            "Range: bytes=5-1",
            "Expect: something",
            "Upgrade: h2c",
            "No colon at all",
            ": without a name",
            " : folded");
    private static final List<String> ODD_METHODS =
            List.of("BREW", "TRACE", "CONNECT", "PATCH", "OPTIONS", "get", "M".repeat(300), "P\u00d6ST");

    private final List<Operation> operations;
    private final Map<String, String> things;
    private final RunningService service;
    private final Tab tab;

    /**
     * @param things ids by kind, so that many requests are about something that is there
     * @param tab in which somebody is signed in
     */
    MalformedRequests(List<Operation> operations, Map<String, String> things, RunningService service, Tab tab) {
        this.operations = operations;
        this.things = things;
        this.service = service;
        this.tab = tab;
    }

    /** Whether a refusal of this request may be a page, for it is people who fill in forms. */
    static boolean mayBeAnsweredByAPage(byte[] request) {
        String line = new String(request, StandardCharsets.ISO_8859_1).split("\r\n", 2)[0];
        return FORMS.stream().anyMatch(line::contains);
    }

    byte[] request(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        Misshapen misshapen = new Misshapen(random);
        byte[] request = random.nextInt(8) == 0 ? form(random, misshapen) : call(random, misshapen);
        return random.nextInt(20) == 0 ? misshapen.garbled(request) : request;
    }

    private byte[] call(Random random, Misshapen misshapen) {
        Operation operation = misshapen.one(operations);
        int fault = random.nextInt(6);
        String method = operation.method().toUpperCase(Locale.ROOT);
        String path = operation.path(things, fault == 0 ? misshapen.one(ODD_NAMES) : "unknown");
        List<String> headers = new ArrayList<>(List.of("Authorization: Bearer " + service.adminToken()));
        byte[] body = operation.body(things).getBytes(StandardCharsets.UTF_8);
        switch (fault) {
            case 0 -> path = path + "/" + misshapen.one(ODD_NAMES);
            case 1 -> path = path + "?" + misshapen.one(ODD_QUERIES);
            case 2 -> headers.add(misshapen.one(ODD_HEADERS));
            case 3 -> method = misshapen.one(ODD_METHODS);
            default -> body = misshapen.body(operation.body(things));
        }
        if (operation.uploads() && fault > 3) {
            headers.add("Content-Type: multipart/form-data; boundary=X");
            body = misshapen.garbled(upload(misshapen));
        } else if (headers.stream().noneMatch(header -> header.startsWith("Content-Type"))) {
            headers.add("Content-Type: application/json");
        }
        if (operation.method().equals("put") && random.nextBoolean()) {
            headers.add("If-Match: \"1\"");
        }
        return written(method + " " + path + " HTTP/1.1", headers, body);
    }

    private static byte[] upload(Misshapen misshapen) {
        return ("--X\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n--X\r\nContent-Disposition: form-data;"
                        + " name=\"file\"; filename=\"" + misshapen.one(ODD_NAMES) + "\"\r\n\r\n%PDF-1.4\r\n--X--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Half of them come from a page of somebody who is signed in. */
    private byte[] form(Random random, Misshapen misshapen) {
        String rest = "&token=y&email=a%40b.example&password=z&again=z&ticket=t&code=1&name=n&scope=READ&days=30";
        byte[] garbled = misshapen.garbled(rest.getBytes(StandardCharsets.US_ASCII));
        boolean inside = random.nextBoolean();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("csrf=" + (inside ? tab.formToken() : "x")).getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(garbled);
        List<String> headers = new ArrayList<>(List.of("Content-Type: application/x-www-form-urlencoded"));
        if (inside) {
            headers.add("Cookie: " + SESSION + "=" + tab.cookie(SESSION));
        }
        return written("POST " + misshapen.one(FORMS) + " HTTP/1.1", headers, body.toByteArray());
    }

    private byte[] written(String line, List<String> headers, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String length = headers.stream().anyMatch(h -> h.startsWith("Content-Length") || h.startsWith("Transfer-"))
                ? ""
                : "Content-Length: " + body.length + "\r\n";
        all.writeBytes((line + "\r\nHost: " + service.base().getAuthority() + "\r\nConnection: close\r\n"
                        + String.join("\r\n", headers) + "\r\n" + length + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
