package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed while it talks to the mail server, the service tells everybody once it is back, under the same ids. */
class KilledSenderTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MONDAY = "2026-07-13T08:00:00Z";
    private static final int FUNDS = 6;

    @Test
    void nobodyIsForgottenAndNoMessageIsTakenForTwo(@TempDir Path folder) throws Exception {
        try (SlowServer slow = new SlowServer()) {
            Child service = Child.serve(folder, environment(slow.port()));
            deals(service);
            String underWay = slow.firstMessage();
            service.kill();

            try (Mailbox mailbox = Mailbox.open();
                    Child again = Child.serve(folder, environment(mailbox.port()))) {
                send(again.task("clock?advance=PT10M"), "POST", "");

                List<String> ids =
                        mailbox.all().stream().map(Mailbox.Message::id).toList();
                assertThat(ids)
                        .as("what was under way is told again under its own id, and everything once")
                        .contains(underWay)
                        .doesNotHaveDuplicates();
                assertThat(mailbox.all())
                        .filteredOn(m -> m.to().contains("fund"))
                        .hasSize(FUNDS);
                send(again.task("clock?advance=PT1H"), "POST", "");
                assertThat(mailbox.all()).hasSize(ids.size());
            }
        }
    }

    private static Map<String, String> environment(int port) {
        return new HashMap<>(Map.of(
                "AIGUILLAGE_CLOCK",
                MONDAY,
                "AIGUILLAGE_SMTP_HOST",
                "127.0.0.1",
                "AIGUILLAGE_SMTP_PORT",
                Integer.toString(port),
                "AIGUILLAGE_MAIL_FROM",
                Mailbox.FROM));
    }

    private static void deals(Child service) throws IOException, InterruptedException {
        for (int i = 0; i < FUNDS; i++) {
            String investor = id(send(
                    service.url("/api/investors"),
                    "POST",
                    "{'name': 'Fonds %d', 'kind': 'VC', 'contactEmail': 'fund%d@fonds.test'}".formatted(i, i)));
            send(service.url("/api/mandates"), "POST", "{'investorId': '%s'}".formatted(investor));
        }
        String pre = "{'company': {'siren': '732829320', 'name': 'Lumen', 'territory': 'LYON', 'sectors': ['SAAS']},"
                + "'ask': {'round': 'PRE_SEED', 'amount': 300000, 'instrument': 'EQUITY', 'useOfFunds': 'Un prototype.',"
                + "'preMoney': 900000}, 'contact': {'name': 'Ada', 'email': 'ada@lumen.test'},"
                + "'consent': {'allInvestors': true}}";
        String dossier = id(send(service.url("/api/dossiers"), "POST", pre));
        String deck = """
                --X\r
                Content-Disposition: form-data; name="kind"\r
                \r
                PITCH_DECK\r
                --X\r
                Content-Disposition: form-data; name="file"; filename="a.pdf"\r
                Content-Type: application/pdf\r
                \r
                %PDF-1.4
                %%EOF
                \r
                --X--\r
                """;
        HTTP.send(
                HttpRequest.newBuilder(service.url("/api/dossiers/" + dossier + "/documents"))
                        .header("Authorization", "Bearer " + Service.ADMIN)
                        .header("Content-Type", "multipart/form-data; boundary=X")
                        .POST(BodyPublishers.ofString(deck))
                        .build(),
                BodyHandlers.discarding());
        String submitted = send(service.url("/api/dossiers/" + dossier + "/submission"), "POST", "{}");
        assertThat(submitted).contains("\"routed\":" + FUNDS);
    }

    private static String id(String body) {
        return body.replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private static String send(java.net.URI uri, String method, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + Service.ADMIN)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    /** Takes one message whole and never says that it has. */
    private static final class SlowServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0);
        private final BlockingQueue<String> ids = new LinkedBlockingQueue<>();

        SlowServer() throws IOException {
            Thread thread = new Thread(this::serve, "slow-server");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        String firstMessage() throws InterruptedException {
            String id = ids.poll(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
            assertThat(id).as("a message was under way").isNotNull();
            return id;
        }

        private void serve() {
            try (Socket client = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                say(client.getOutputStream(), "220 ready");
                String id = "";
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("Message-ID: ")) {
                        id = line.substring("Message-ID: ".length());
                    }
                    if (data && line.equals(".")) {
                        ids.add(id);
                    } else if (line.equals("DATA")) {
                        data = true;
                        say(client.getOutputStream(), "354 go on");
                    } else if (!data) {
                        say(client.getOutputStream(), "250 ok");
                    }
                }
            } catch (IOException e) {
                // The test is over.
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
