package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in on a socket: a refusal that names the fault, never a page, never a fault of ours. */
class BadInputTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final String GOOD = "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova\"}}";
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    static Stream<Arguments> bodies() {
        String company = "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova\"%s}}";
        String ask = "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova\"},\"ask\":{%s}}";
        String traction = "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova\"},\"traction\":{%s}}";
        return Stream.of(
                Arguments.of("malformed", "{\"company\":", "body"),
                Arguments.of("trailing", GOOD + "{}", "body"),
                Arguments.of("empty", "", "body"),
                Arguments.of("blank", " \n", "body"),
                Arguments.of("null", "null", "body"),
                Arguments.of("array", "[]", "body"),
                Arguments.of("text", "\"x\"", "body"),
                Arguments.of("NaN", ask.formatted("\"amount\":NaN"), "body"),
                Arguments.of("comment", "/* */" + GOOD, "body"),
                Arguments.of("nothing in it", "{}", "company"),
                Arguments.of("unknown field", company.formatted(",\"x\":1"), "company.x"),
                Arguments.of("unknown field above", "{\"x\":1}", "x"),
                Arguments.of("duplicate", company.formatted(",\"name\":\"B\""), "company.name"),
                Arguments.of("NUL", company.formatted(",\"country\":\"F\\u0000\""), "company.country"),
                Arguments.of("NUL in a key", company.formatted(",\"a\\u0000b\":1"), "company.a\\u0000b"),
                Arguments.of("lone surrogate", ask.formatted("\"useOfFunds\":\"a\\ud800\""), "ask.useOfFunds"),
                Arguments.of("lone low surrogate", ask.formatted("\"useOfFunds\":\"\\udc00\""), "ask.useOfFunds"),
                Arguments.of("text for an object", "{\"company\":\"x\"}", "company"),
                Arguments.of("null for a required", "{\"company\":null}", "company"),
                Arguments.of("wrong SIREN", "{\"company\":{\"siren\":\"732829321\",\"name\":\"N\"}}", "company.siren"),
                Arguments.of("number SIREN", "{\"company\":{\"siren\":732829320,\"name\":\"N\"}}", "company.siren"),
                Arguments.of("no SIREN", "{\"company\":{\"name\":\"N\"}}", "company.siren"),
                Arguments.of("no name", "{\"company\":{\"siren\":\"732829320\"}}", "company.name"),
                Arguments.of("empty name", "{\"company\":{\"siren\":\"732829320\",\"name\":\"\"}}", "company.name"),
                Arguments.of(
                        "bad competitor",
                        company.formatted(",\"competitors\":[\"552100554\",\"1\"]"),
                        "company.competitors[1]"),
                Arguments.of("null competitor", company.formatted(",\"competitors\":[null]"), "company.competitors[0]"),
                Arguments.of("text for a list", company.formatted(",\"sectors\":\"SAAS\""), "company.sectors"),
                Arguments.of("unknown sector", company.formatted(",\"sectors\":[\"X\"]"), "company.sectors"),
                Arguments.of("unknown territory", company.formatted(",\"territory\":\"PARIS\""), "company.territory"),
                Arguments.of("number territory", company.formatted(",\"territory\":0"), "company.territory"),
                Arguments.of("text number", company.formatted(",\"headcount\":\"5\""), "company.headcount"),
                Arguments.of("bad day", company.formatted(",\"foundedOn\":\"2026-02-30\""), "company.foundedOn"),
                Arguments.of("array day", company.formatted(",\"foundedOn\":[2026,1,1]"), "company.foundedOn"),
                Arguments.of("number day", company.formatted(",\"foundedOn\":20000"), "company.foundedOn"),
                Arguments.of(
                        "absurd day", company.formatted(",\"foundedOn\":\"+999999999-01-01\""), "company.foundedOn"),
                Arguments.of(
                        "instant for a day",
                        company.formatted(",\"foundedOn\":\"2026-01-01T00:00:00Z\""),
                        "company.foundedOn"),
                Arguments.of("negative", ask.formatted("\"amount\":-1"), "ask.amount"),
                Arguments.of("zero", ask.formatted("\"amount\":0"), "ask.amount"),
                Arguments.of("too much", ask.formatted("\"amount\":10000000001"), "ask.amount"),
                Arguments.of("beyond long", ask.formatted("\"amount\":99999999999999999999"), "ask.amount"),
                Arguments.of("1e400", ask.formatted("\"amount\":1e400"), "ask.amount"),
                Arguments.of("tiny", traction.formatted("\"growthPercent\":1e-400"), "traction.growthPercent"),
                Arguments.of(
                        "huge decimal", traction.formatted("\"growthPercent\":1e999999999"), "traction.growthPercent"),
                Arguments.of(
                        "many digits",
                        traction.formatted("\"growthPercent\":0." + "1".repeat(5000)),
                        "traction.growthPercent"),
                Arguments.of("1.9", ask.formatted("\"amount\":1.9"), "ask.amount"),
                Arguments.of("text flag", ask.formatted("\"leadFound\":\"true\""), "ask.leadFound"),
                Arguments.of("number flag", ask.formatted("\"leadFound\":1"), "ask.leadFound"),
                Arguments.of("minimum above", ask.formatted("\"amount\":1,\"minimum\":2"), "ask.minimum"),
                Arguments.of("currency", ask.formatted("\"currency\":\"ZZZ\""), "ask.currency"),
                Arguments.of(
                        "long text", ask.formatted("\"useOfFunds\":\"" + "a".repeat(20_001) + "\""), "ask.useOfFunds"),
                Arguments.of("deep", "{\"ask\":" + "[".repeat(40) + "]".repeat(40) + "}", "ask"),
                Arguments.of(
                        "long list",
                        company.formatted(",\"sectors\":[" + "\"SAAS\",".repeat(1_000) + "\"SAAS\"]"),
                        "company.sectors"),
                Arguments.of("many fields", company.formatted(fields(200)), "company"),
                Arguments.of("UTF-16", "\u0000{\u0000}", "body"));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> ",\"x" + i + "\":0").collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatCannotBeTakenNamesTheFieldAtFault(String what, String body, String field) {
        Refusal refusal = post("/api/dossiers", body.getBytes(StandardCharsets.UTF_8));
        refusal.hasStatus(400).names(field);
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnceAndNothingThatOnlyFollowsFromIt() {
        String body = """
                {"company":{"siren":"1","name":"","headcount":"5","x":1,"competitors":["1","552100554",7,null]},
                "ask":{"amount":1e400,"minimum":"a\\u0000","round":"Z","targetClose":"demain"},
                "traction":"x","contact":{"email":"no"},"y":{}}""";
        post("/api/dossiers", body.getBytes(StandardCharsets.UTF_8))
                .hasStatus(400)
                .namesExactly(
                        "ask.amount",
                        "ask.minimum",
                        "ask.round",
                        "ask.targetClose",
                        "company.competitors[0]",
                        "company.competitors[2]",
                        "company.competitors[3]",
                        "company.headcount",
                        "company.name",
                        "company.siren",
                        "company.x",
                        "contact.email",
                        "traction",
                        "y");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = GOOD.replace("Nova", "N\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        post("/api/dossiers", body).hasStatus(400).names("body");
        byte[] surrogate = GOOD.replace("Nova", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1);
        post("/api/dossiers", surrogate).hasStatus(400).names("body");
    }

    @Test
    void malformedJsonSaysWhere() {
        assertThat(post("/api/dossiers", "{\n  \"company\": }".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("ligne 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/xml",
                "Content-Type: application/json; charset=iso-8859-1",
                "Content-Type: multipart/form-data; boundary=X",
                "Content-Type: application/x-www-form-urlencoded",
                "X-No-Content-Type: 1"
            })
    void anotherContentTypeIsRefused(String header) {
        post("/api/dossiers", GOOD.getBytes(StandardCharsets.UTF_8), header).hasStatus(415);
    }

    @Test
    void aContentTypeThatIsNoneIsRefused() {
        post("/api/dossiers", GOOD.getBytes(StandardCharsets.UTF_8), "Content-Type: ;;;")
                .isClientError();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
    void aCompressedBodyIsRefused(String encoding) throws IOException {
        post("/api/dossiers", gzip(GOOD), "Content-Type: application/json", "Content-Encoding: " + encoding)
                .hasStatus(415)
                .names("Content-Encoding");
    }

    @Test
    void fiftyMegabytesAreRefusedWithAndWithoutTheirLength() {
        byte[] large = new byte[50 << 20];
        post("/api/dossiers", large).hasStatus(413).names("body");
        String head =
                head("POST", "/api/dossiers") + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        new Refusal(Wire.send(SERVICE.base(), out -> {
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    Wire.chunks(out, 50L << 20);
                }))
                .hasStatus(413)
                .names("body");
    }

    @Test
    void theRefusalOfALargeBodyDoesNotWaitForIt() {
        String head = head("POST", "/api/dossiers") + "Content-Type: application/json\r\nExpect: 100-continue\r\n"
                + "Content-Length: 52428800\r\n\r\n";
        new Refusal(Wire.send(SERVICE.base(), head.getBytes(StandardCharsets.US_ASCII))).hasStatus(413);
    }

    @Test
    void manyFaultsUnderLongNamesAreToldAtOnceAndShort() {
        String name = "\u007f".repeat(20_000);
        String deep = ("{\"" + name + "\":").repeat(25) + "[" + "\"\\ud800\",".repeat(900) + "1]" + "}".repeat(25);
        String dots = "{\"" + ".".repeat(900_000) + "\":1,\"company\":1}";
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (String body : List.of(deep, dots)) {
                Refusal refusal = post("/api/dossiers", body.getBytes(StandardCharsets.UTF_8))
                        .hasStatus(400);
                assertThat(refusal.text()).hasSizeLessThan(200_000);
            }
        });
    }

    @Test
    void aFormOfEndlessPartsIsRefusedBeforeItIsTakenApart() {
        String documents = "/api/dossiers/"
                + Client.admin(SERVICE).post("/api/dossiers", GOOD).id() + "/documents";
        String parts = "--X\r\n\r\n\r\n".repeat(1_500_000) + "--X--\r\n";
        post(documents, parts.getBytes(StandardCharsets.US_ASCII), "Content-Type: multipart/form-data; boundary=X")
                .hasStatus(400)
                .names("body");
    }

    @Test
    void anUploadNamesThePartAtFault() {
        Client staff = Client.admin(SERVICE);
        String documents = "/api/dossiers/" + staff.post("/api/dossiers", GOOD).id() + "/documents";
        refusal(staff.upload(documents, "DECK", "a.pdf", PDF)).hasStatus(400).names("kind");
        refusal(staff.upload(documents, "PITCH_DECK", "a.pdf", new byte[0]))
                .hasStatus(400)
                .names("file");
        refusal(staff.upload(documents, "PITCH_DECK", "a.pdf", new byte[21 << 20]))
                .hasStatus(413)
                .names("file");
        refusal(staff.upload(documents, "PITCH_DECK", "a.pdf", new byte[26 << 20]))
                .hasStatus(413)
                .names("body");
        String form = "Content-Type: multipart/form-data; boundary=X";
        String part = "--X\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\nOTHER\r\n";
        post(documents, (part.formatted("kind") + "--X--\r\n").getBytes(StandardCharsets.US_ASCII), form)
                .hasStatus(400)
                .names("file");
        post(documents, (part.formatted("file") + "--X--\r\n").getBytes(StandardCharsets.US_ASCII), form)
                .hasStatus(400)
                .names("kind");
        post(documents, (part.formatted("x") + "--X--\r\n").getBytes(StandardCharsets.US_ASCII), form)
                .hasStatus(400)
                .names("x");
        post(documents, (part.formatted("kind").repeat(2) + "--X--\r\n").getBytes(StandardCharsets.US_ASCII), form)
                .hasStatus(400);
        post(documents, "garbage".getBytes(StandardCharsets.US_ASCII), form).hasStatus(400);
        post(documents, new byte[0], form).hasStatus(400);
        post(documents, PDF, "Content-Type: multipart/form-data").hasStatus(400);
        post(documents, PDF).hasStatus(415);
    }

    @Test
    void anUploadThatIsRefusedOrBreaksOffLeavesNoFileBehind() throws IOException {
        Instant before = Instant.now();
        Client staff = Client.admin(SERVICE);
        String documents = "/api/dossiers/" + staff.post("/api/dossiers", GOOD).id() + "/documents";
        String form = "Content-Type: multipart/form-data; boundary=X";
        String part = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        byte[] unfinished = (part + "x".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
        refusal(staff.upload(documents, "PITCH_DECK", "a.pdf", new byte[26 << 20]))
                .hasStatus(413);
        post(documents, unfinished, form).hasStatus(400);
        String head = head("POST", documents) + form + "\r\nContent-Length: " + (20 << 20) + "\r\n\r\n";
        byte[] start = (head + new String(unfinished, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
        assertThat(Wire.exchange(SERVICE.base(), start)).contains(" 400 ");

        assertThat(temporaryFiles())
                .filteredOn(file -> written(file).isAfter(before))
                .isEmpty();
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(MIME|upload).*"))
                    .toList();
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/dossiers?stage=NEW, stage",
        "/api/dossiers?stage=draft, stage",
        "/api/dossiers?stage=, stage",
        "/api/dossiers?stage=DRAFT&stage=ROUTED, stage",
        "/api/dossiers?slow=maybe, slow",
        "/api/dossiers?limit=0, limit",
        "/api/dossiers?limit=201, limit",
        "/api/dossiers?limit=many, limit",
        "/api/dossiers?sort=nothing, sort",
        "/api/dossiers?cursor=nonsense, cursor",
        "/api/dossiers?colour=red, colour",
        "/api/dossiers?q=%00, q",
        "/api/dossiers?q=%ff, q",
        "/api/dossiers?q=%zz, q",
        "/api/dossiers?q=%, q",
        "/api/referrals?status=LATE, status",
        "/api/flags?level=HIGH, level",
        "/api/flags?open=1, open",
        "/api/rulebooks?sort=at, sort",
        "/api/calendars/FR_STD/due?from=2026-01-01T00:00:00Z, amount",
        "/api/calendars/FR_STD/due?amount=PT1H, from",
        "/api/calendars/FR_STD/due?from=2026-01-01T00:00:00&amount=PT1H, from",
        "/api/calendars/FR_STD/due?from=9999-01-01T00:00:00Z&amount=PT1H, from",
        "/api/calendars/FR_STD/due?from=2026-01-01T00:00:00Z&amount=P3651D, amount",
        "/api/calendars/FR_STD/due?from=2026-01-01T00:00:00Z&amount=-PT1H, amount",
        "/api/calendars/FR_STD/due?from=2026-01-01T00:00:00Z&amount=PT99999999999999999999H, amount",
        "/api/calendars/FR_STD/working-time?from=x&to=2026-01-01T00:00:00Z, from",
        "/api/calendars/FR_STD/working-time?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&pause=x, pause"
    })
    void aParameterThatCannotBeTakenIsNamed(String path, String field) {
        get(path).hasStatus(400).names(field);
    }

    @Test
    void aParameterBeyondAnyUseIsNamed() {
        get("/api/dossiers?q=" + "a".repeat(2_000)).hasStatus(400).names("q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/dossiers/unknown",
                "/api/dossiers/unknown/journal",
                "/api/dossiers/unknown/verdicts",
                "/api/dossiers/unknown/referrals",
                "/api/dossiers/unknown/documents/x",
                "/api/referrals/unknown",
                "/api/flags/unknown",
                "/api/investors/unknown",
                "/api/mandates/unknown",
                "/api/rulebooks/unknown",
                "/api/calendars/MARS/due?from=2026-01-01T00:00:00Z&amount=PT1H",
                "/api/nothing",
                "/api",
                "/nothing"
            })
    void whatIsNotThereIsNotFound(String path) {
        get(path).hasStatus(404);
    }

    @Test
    void anotherMethodIsRefusedWithTheOnesThatAreAllowed() {
        Refusal refusal = raw(head("DELETE", "/api/dossiers") + "\r\n").hasStatus(405);
        assertThat(refusal.text()).containsIgnoringCase("Allow: ").contains("POST");
        raw(head("BREW", "/api/dossiers") + "\r\n").isClientError();
        raw(head("TRACE", "/api/dossiers") + "\r\n").isClientError();
    }

    @Test
    void anotherFormatCannotBeHad() {
        raw(head("GET", "/api/dossiers") + "Accept: text/html\r\n\r\n").hasStatus(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/dossiers/%00",
                "/api/dossiers/%2e%2e/accounts",
                "/api/dossiers/%zz",
                "/api/dossiers/%",
                "/api/dossiers/a%2Fb",
                "/api/dossiers/%c0%af",
                "/api/dossiers/..;/x",
                "/api\\dossiers"
            })
    void anAddressThatMeansTwoThingsIsRefused(String path) {
        raw(head("GET", path) + "\r\n").isClientError();
    }

    @Test
    void whatIsNotHttpIsRefusedWithoutThePageOfTheContainer() {
        raw("GARBAGE\r\n\r\n").isClientError();
        raw("GET /api/dossiers HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")
                .isClientError();
        raw("GET /api/dossiers HTTP/1.1\r\nConnection: close\r\n\r\n").isClientError();
        raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n").isClientError();
        raw(head("GET", "/api/dossiers") + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n")
                .isClientError();
        raw(head("POST", "/api/dossiers") + "Content-Length: -1\r\n\r\n").isClientError();
        raw(head("POST", "/api/dossiers")
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                .isClientError();
    }

    @Test
    void aBodyThatEndsTooEarlyIsItsSendersToMend() {
        for (String path : new String[] {"/session", "/account/tokens", "/api/dossiers"}) {
            String type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
            String request = head("POST", path) + "Content-Type: " + type + "\r\nContent-Length: 21\r\n\r\n";
            for (int i = 0; i < 20; i++) {
                new Refusal(Wire.exchange(SERVICE.base(), request.getBytes(StandardCharsets.US_ASCII)))
                        .hasStatus(400)
                        .names("body");
            }
        }
    }

    @Test
    void aKeyOrATagThatIsNoneIsNamed() {
        Client staff = Client.admin(SERVICE);
        refusal(staff.post("/api/dossiers", GOOD, "Idempotency-Key", "k".repeat(201)))
                .hasStatus(400)
                .names("Idempotency-Key");
        String dossier = "/api/dossiers/" + staff.post("/api/dossiers", GOOD).id();
        refusal(staff.put(dossier, GOOD)).hasStatus(428).names("If-Match");
        refusal(staff.put(dossier, GOOD, "If-Match", "one")).hasStatus(400).names("If-Match");
    }

    private static Refusal get(String path) {
        return raw(head("GET", path) + "\r\n");
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + SERVICE.base().getAuthority()
                + "\r\nConnection: close\r\nAuthorization: Bearer " + SERVICE.adminToken() + "\r\n";
    }

    private static Refusal raw(String request) {
        return new Refusal(Wire.send(SERVICE.base(), request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Refusal post(String path, byte[] body, String... headers) {
        return new Refusal(
                Wire.send(SERVICE.base(), Wire.post(SERVICE.base(), path, SERVICE.adminToken(), body, headers)));
    }

    private static Refusal refusal(Client.Answer answer) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + answer.status() + "\r\n");
        answer.response()
                .headers()
                .map()
                .forEach((name, values) ->
                        text.append(name).append(": ").append(values.get(0)).append("\r\n"));
        return new Refusal(text + "\r\n" + answer.text());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
