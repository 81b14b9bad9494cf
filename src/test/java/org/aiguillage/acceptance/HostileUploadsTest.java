package org.aiguillage.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.aiguillage.rulebook.sheet.Zip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large and hostile files, many at once, against a service whose memory is 512 MiB. */
class HostileUploadsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGE = 19 << 20;
    private static final int TIMES = 3;

    private static Map<String, byte[]> files() {
        byte[] noise = new byte[LARGE];
        new Random(1).nextBytes(noise);
        return Map.of(
                "bomb", Zip.of(Map.of("xl/a.xml", Zip.many("<x>", " ".repeat(1 << 16), 1 << 14, ""))),
                "objects", pdf("1 0 obj (".repeat(LARGE / 9)),
                "brackets", pdf("1 0 obj " + "[".repeat(LARGE)),
                "noise", pdf("1 0 obj<<>>stream\n" + new String(noise, ISO_8859_1) + "\nendstream endobj"),
                "commas", ",".repeat(LARGE).getBytes(UTF_8),
                "rows", "a,b\n".repeat(LARGE / 4).getBytes(UTF_8),
                "one cell", ("\"" + "x".repeat(LARGE) + "\",b\n").getBytes(UTF_8),
                "zeros", new byte[LARGE],
                "script", pdf("1 0 obj<</S/JavaScript>>endobj"));
    }

    private static byte[] pdf(String objects) {
        return ("%PDF-1.7\n" + objects + "\ntrailer<<>>\n%%EOF\n").getBytes(ISO_8859_1);
    }

    @Test
    @Tag("trial")
    void eachIsAnsweredAndTheServiceGoesOn(@TempDir Path folder) throws Exception {
        try (Child service = Child.serve(folder)) {
            String dossier = draft(service);
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            files().forEach((name, file) -> {
                for (int i = 0; i < TIMES; i++) {
                    sent.add(HTTP.sendAsync(upload(service, dossier, name, file), BodyHandlers.ofString()));
                }
            });
            for (CompletableFuture<HttpResponse<String>> answer : sent) {
                assertThat(answer.join().statusCode()).as(answer.join().body()).isIn(201, 400);
            }
            System.out.println(sent.size() + " uploads answered");
            assertThat(HTTP.send(request(service, "/api/dossiers/" + dossier).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Files.readString(folder.resolve("service.log"))).doesNotContain("OutOfMemory", "ERROR");
    }

    private static String draft(Child service) throws Exception {
        HttpRequest request = request(service, "/api/dossiers")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Cast.raise(Cast.SIREN, "").replace('\'', '"')))
                .build();
        JsonNode dossier =
                JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        return dossier.path("id").asText();
    }

    private static HttpRequest upload(Child service, String dossier, String name, byte[] file) {
        String head = "--X\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n--X\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return request(service, "/api/dossiers/" + dossier + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(UTF_8), file, "\r\n--X--\r\n".getBytes(UTF_8))))
                .build();
    }

    private static HttpRequest.Builder request(Child service, String path) {
        return HttpRequest.newBuilder(service.url(path)).header("Authorization", "Bearer " + Service.ADMIN);
    }
}
