package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.acceptance.Child.Ended;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person asks what is kept about it, then to be erased; an operator looks whether all is as it should be. */
class PersonalDataTest {
    private static final String ADA = "ada@lumen.example";

    @TempDir
    private Path folder;

    @Test
    void aPersonIsToldWhatIsKeptAndIsGoneFromEveryFileOnceErased() throws Exception {
        String dossier;
        try (Service service = Service.start(folder, "2026-07-06T08:00:00Z")) {
            Cast cast = new Cast(service);
            Answer draft = cast.draft(Cast.raise(Cast.SIREN, "").replace("Ada Martin", "Ada Quiquengrogne"));
            dossier = draft.text("/id");
            Answer account = service.post(
                            Service.ADMIN,
                            "/api/accounts",
                            "{'role':'STARTUP','companyId':'%s','name':'Ada Martin','email':'%s'}"
                                    .formatted(draft.text("/company/id"), ADA))
                    .ok(201);

            Answer journal = service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/journal");
            assertThat(journal.raw().body()).doesNotContain(ADA, "Ada Martin").contains("hmac");
            Answer own = service.get(account.text("/token"), "/api/accounts/me/personal-file")
                    .ok(200);
            assertThat(own.header("Content-Disposition")).startsWith("attachment");
            assertThat(own.body().at("/said").findValuesAsText("field"))
                    .contains("raise.contact.name", "raise.contact.email", "terms.name", "terms.email");
            assertThat(service.post(account.text("/token"), "/api/personal-files", "{'email':'%s'}".formatted(ADA))
                            .status())
                    .isEqualTo(403);
            service.post(Service.ADMIN, "/api/personal-files", "{'email':'nobody@lumen.example'}")
                    .ok(404);
            service.post(Service.ADMIN, "/api/erasures", "{'email':'no address'}")
                    .ok(400);

            Answer erased = service.post(Service.ADMIN, "/api/erasures", "{'email':'%s'}".formatted(ADA))
                    .ok(201);
            assertThat(erased.body().at("/texts").asInt()).isGreaterThanOrEqualTo(4);
            service.get(account.text("/token"), "/api/dossiers").ok(401);
            assertThat(service.get(Service.ADMIN, "/api/dossiers/" + dossier).text("/contact/name"))
                    .isEqualTo("[effacé · erased]");
            assertThat(service.get(Service.ADMIN, "/api/erasures")
                            .body()
                            .at("/items/0/why")
                            .asText())
                    .isEqualTo("REQUEST");
            service.get(Service.ADMIN, erased.header("Location").replaceAll("^.*(/api/.*)$", "$1"))
                    .ok(200);
        }
        assertThat(command("retention", "config.yml", "--erase").status()).isZero();
        assertThat(kept("Lumen Carbone")).isNotEmpty();
        assertThat(kept(ADA)).isEmpty();
        assertThat(kept("Quiquengrogne")).isEmpty();
        assertThat(command("verify", "config.yml").status()).isZero();
    }

    @Test
    void nobodyErasesThePersonOfTheirOwnAccount() {
        try (Service service = Service.start(folder, "2026-07-06T08:00:00Z")) {
            service.post(Service.ADMIN, "/api/erasures", "{'email':'administration@aiguillage.example'}")
                    .ok(409);
        }
    }

    @Test
    void anOperatorErasesWhatIsKeptLongEnoughAndAnchorsTheJournal() throws Exception {
        Closed closed;
        String open;
        try (Service service = Service.start(folder, "2020-07-06T08:00:00Z")) {
            Cast cast = new Cast(service);
            closed = closed(service, cast);
            open = cast.draft(Cast.raise("552100554", "").replace("ada@lumen", "bo@lumen"))
                    .text("/id");
            cast.documents(open);
        }
        Path anchors = folder.resolve("anchors.txt");
        Ended first = command("verify", "config.yml", "--anchor", anchors.toString());
        assertThat(first.status()).as(first.output()).isZero();
        assertThat(Files.readAllLines(anchors)).hasSize(1);

        Ended dryRun = command("retention", "config.yml", "--dry-run");
        assertThat(dryRun.output())
                .contains("dossier/" + closed.id() + ": 4 documents", "1 persons, 4 documents of 1 dossiers")
                .contains("nothing was changed")
                .doesNotContain("Ada");
        assertThat(command("personal-file", "config.yml", ADA).output()).contains("raise.contact.email");
        assertThat(command("retention", "config.yml", "--erase").output())
                .contains("1 persons, 4 documents of 1 dossiers", "were erased");
        assertThat(command("personal-file", "config.yml", ADA).status()).isEqualTo(1);
        assertThat(kept(ADA)).isEmpty();
        Ended second = command("verify", "config.yml", "--anchor", anchors.toString());
        assertThat(second.status()).as(second.output()).isZero();
        List<String> lines = Files.readAllLines(anchors);
        assertThat(lines).hasSize(2);

        Files.write(anchors, List.of(lines.get(0).replaceAll(".$", "g")));
        assertThat(command("verify", "config.yml", "--anchor", anchors.toString())
                        .output())
                .contains("anchors.txt, line 1");
        try (Service service = Service.start(folder, "system")) {
            everybodyReadsThatTheDocumentsAreGone(service, closed);
            String kept = service.get(Service.ADMIN, "/api/dossiers/" + open).text("/documents/0/id");
            service.get(Service.ADMIN, "/api/dossiers/" + open + "/documents/" + kept)
                    .ok(200);
        }
    }

    /** A dossier that went to an investor, and was withdrawn. */
    private record Closed(String id, String document, String deal, String startup, String investor) {}

    private static Closed closed(Service service, Cast cast) {
        String investor = cast.investor("Fonds");
        cast.mandate(investor, "");
        String id = cast.completeDraft(Cast.SIREN, "");
        cast.submit(id).ok(200);
        Answer dossier = service.get(Service.ADMIN, "/api/dossiers/" + id).ok(200);
        String deal = cast.referral(id).at("/id").asText();
        service.post(Service.ADMIN, "/api/dossiers/" + id + "/withdrawal", "{}").ok(200);
        return new Closed(
                id,
                dossier.text("/documents/0/id"),
                deal,
                cast.startupToken(dossier.text("/company/id")),
                cast.investorToken(investor));
    }

    private static void everybodyReadsThatTheDocumentsAreGone(Service service, Closed closed) {
        Answer dossier =
                service.get(Service.ADMIN, "/api/dossiers/" + closed.id()).ok(200);
        assertThat(dossier.text("/documents/0/deletedAt")).isNotEmpty();
        assertThat(dossier.text("/documents/0/sha256")).hasSize(64);
        assertThat(service.get(Service.ADMIN, "/api/dossiers/" + closed.id() + "/journal")
                        .body()
                        .at("/items"))
                .anyMatch(event -> event.at("/body/keptFor").asText().equals("P3Y"));
        String document = "/dossiers/" + closed.id() + "/documents/" + closed.document();
        Map<String, String> pages = Map.of(
                Service.ADMIN,
                "/dossiers/" + closed.id(),
                closed.startup(),
                "/raises/" + closed.id(),
                closed.investor(),
                "/deals/" + closed.deal());
        pages.forEach((token, page) -> {
            Answer gone = service.get(token, "/api" + document).ok(410);
            assertThat(gone.text("/type")).isEqualTo("/problems/gone");
            assertThat(gone.text("/detail")).contains("durée de conservation");
            Browser browser = new Browser(service);
            browser.open("/");
            browser.send("/session", "token", token);
            assertThat(browser.open(page)
                            .shows("deleted on", "after the time it is kept for")
                            .html())
                    .as(page)
                    .doesNotContain(document);
            assertThat(browser.open(document).shows("was deleted").status()).isEqualTo(410);
        });
    }

    private Ended command(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "AIGUILLAGE_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                "AIGUILLAGE_KEY_FILE",
                folder.resolve("vault.key").toString());
        return Child.command(environment, folder, arguments);
    }

    /** Where a text still stands in the database's own file and in those beside it, with what is around it. */
    private List<String> kept(String text) throws IOException {
        List<String> places = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("aiguillage.db"))
                    .toList()) {
                String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
                    places.add(file.getFileName() + ": "
                            + all.substring(Math.max(0, at - 60), Math.min(all.length(), at + 60)));
                }
            }
        }
        return places;
    }
}
