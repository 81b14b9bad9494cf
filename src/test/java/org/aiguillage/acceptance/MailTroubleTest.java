package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that is away, refuses, or is none: nothing is lost, nobody is told twice, and the staff sees what failed. */
class MailTroubleTest {
    /** Monday 13 July 2026, 10:00 in Paris. */
    private static final String MONDAY = "2026-07-13T08:00:00Z";

    @TempDir
    Path folder;

    @Test
    void whatCouldNotBeSentWhileTheServerWasAwayIsSentOnceWhenItIsBack() {
        int port;
        try (Mailbox gone = Mailbox.open()) {
            port = gone.port();
        }
        Map<String, String> settings = settings(port);
        try (Service service = Service.start(folder, settings)) {
            deal(service, "fund@fonds.test");
            service.advance(Duration.ofMinutes(5));
            assertThat(notices(service, "DUE")).isEqualTo(1);
            assertThat(service.get(Service.ADMIN, "/api/notices?state=DUE").text("/items/0/problem"))
                    .isNotBlank();

            try (Mailbox back = Mailbox.open(port)) {
                service.advance(Duration.ofHours(2));

                assertThat(back.subjects("fund@fonds.test"))
                        .containsExactly("Un nouveau dossier pour vous : Lumen Carbone");
                assertThat(notices(service, "DUE")).isZero();
            }
        }
    }

    @Test
    void aServerThatStaysAwayIsTriedEverLessOftenAndThenTheStaffSeesIt() {
        int port;
        try (Mailbox gone = Mailbox.open()) {
            port = gone.port();
        }
        try (Service service = Service.start(folder, settings(port))) {
            deal(service, "fund@fonds.test");
            service.advance(Duration.ofDays(10));

            Service.Answer failed = service.get(Service.ADMIN, "/api/notices?state=FAILED&limit=200")
                    .ok(200);
            assertThat(failed.body().at("/items")).anySatisfy(notice -> {
                assertThat(notice.at("/kind").asText()).isEqualTo("NEW_DEAL");
                assertThat(notice.at("/attempts").asInt()).isEqualTo(10);
                assertThat(notice.at("/address").asText()).isEqualTo("fund@fonds.test");
            });
            String id = failed.text("/items/0/id");
            try (Mailbox back = Mailbox.open(port)) {
                service.call("POST", "/api/notices/" + id + "/retry", "", "Authorization", "Bearer " + Service.ADMIN)
                        .ok(200);
                service.advance(Duration.ofDays(1));
                assertThat(service.get(Service.ADMIN, "/api/notices/" + id).text("/state"))
                        .isEqualTo("SENT");
                assertThat(back.all()).isNotEmpty();
            }
        }
    }

    @Test
    void withoutAServerMessagesBecomeFiles() throws IOException {
        try (Service service = Service.start(folder, MONDAY)) {
            deal(service, "fund@fonds.test");
            service.advance(Duration.ZERO);
        }
        List<String> files = files();
        assertThat(files).singleElement().asString().contains("To: Fonds <fund@fonds.test>", "Message-ID: <");
    }

    @Test
    void inventedAddressesAreNeverHandedToAServer() {
        try (Mailbox mailbox = Mailbox.open();
                Service service = Service.start(folder, mailbox.settings(MONDAY))) {
            deal(service, "bruno@invente.example");
            service.advance(Duration.ofDays(1));

            assertThat(mailbox.all()).isEmpty();
            assertThat(files()).isNotEmpty();
        }
    }

    @Test
    void aServerWithoutASenderAndALinkThatLeadsNowhereStopTheStart() {
        assertThatThrownBy(() -> Service.start(folder, Map.of("clock", MONDAY, "mail.host", "127.0.0.1")))
                .rootCause()
                .hasMessageContaining("AIGUILLAGE_MAIL_FROM");
        assertThatThrownBy(() -> Service.start(
                        folder,
                        Map.of("clock", MONDAY, "mail.host", "127.0.0.1", "mail.from", "a@b.test\r\nBcc: all@b.test")))
                .rootCause()
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> Service.start(folder, Map.of("clock", MONDAY, "mail.publicUrl", "nowhere")))
                .rootCause()
                .hasMessageContaining("AIGUILLAGE_PUBLIC_URL");
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "clock",
                MONDAY,
                "mail.host",
                "127.0.0.1",
                "mail.port",
                Integer.toString(port),
                "mail.from",
                Mailbox.FROM);
    }

    private static void deal(Service service, String address) {
        Cast cast = new Cast(service);
        String investor = service.post(
                        Service.ADMIN,
                        "/api/investors",
                        "{'name': 'Fonds', 'kind': 'VC', 'contactEmail': '%s'}".formatted(address))
                .ok(201)
                .text("/id");
        cast.mandate(investor, "");
        String dossier = service.post(
                        Service.ADMIN,
                        "/api/dossiers",
                        Cast.raise(Cast.SIREN, "").replace("ada@lumen.example", "ada@invente.example"))
                .ok(201)
                .text("/id");
        cast.documents(dossier);
        cast.submit(dossier).ok(200);
    }

    private static int notices(Service service, String state) {
        return service.get(Service.ADMIN, "/api/notices?state=" + state)
                .ok(200)
                .body()
                .at("/items")
                .size();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.map(MailTroubleTest::read)
                    .filter(text -> text.contains("fund@") || text.contains("bruno@"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
