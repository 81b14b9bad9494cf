package org.aiguillage.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody of each role around one dossier of the invented sample, and how they come to what they may see. */
final class Visitors {
    private final Service service;
    private final Mailbox mailbox;
    private final Backtesting backtesting;
    private final Cast cast;

    Visitors(Service service, Mailbox mailbox, Backtesting backtesting) {
        this.service = service;
        this.backtesting = backtesting;
        this.mailbox = mailbox;
        this.cast = new Cast(service);
    }

    /**
     * @param role {@code ""} for whoever is not signed in
     * @param ids by the part of the path before them
     */
    record Person(String role, String token, Map<String, String> ids) {}

    /** The one who sees most comes first. */
    List<Person> all() {
        String backtest = backtesting.ask("2026-10-01", "2026-10-15");
        JsonNode deal = deal();
        String id = deal.at("/dossierId").asText();
        JsonNode dossier =
                service.get(Service.ADMIN, "/api/dossiers/" + id).ok(200).body();
        String investor = deal.at("/investorId").asText();
        Map<String, String> ids = new HashMap<>();
        ids.put("dossiers", id);
        ids.put("raises", id);
        ids.put("documents", dossier.at("/documents/0/id").asText());
        ids.put("deals", deal.at("/id").asText());
        ids.put("mandates", deal.at("/mandateId").asText());
        ids.put("investors", investor);
        ids.put("members", dossier.at("/company/id").asText());
        ids.put(
                "rulebooks",
                service.get(Service.ADMIN, "/api/rulebooks/current").text("/version"));
        ids.put("tables", "weights");
        ids.put("answers", deal.at("/id").asText());
        ids.put("/feeds/{token}/sheet.pdf", feed(service, "SHEET", id));
        ids.put("/feeds/{token}/due.ics", feed(service, "DUE_DATES", ""));
        ids.put("/feeds/{token}/deals.atom", feed(service, "NEW_DEALS", ""));
        ids.put("language", "fr");
        ids.put("accounts", service.get(Service.ADMIN, "/api/accounts/me").text("/id"));
        ids.put("invitation", invited());
        ids.put("stop", stopped());
        ids.put("backtests", backtesting.finished(backtest));
        String territory = dossier.at("/company/territory").asText();
        return List.of(
                new Person("REGIONAL_STAFF", Service.ADMIN, ids),
                new Person(
                        "TERRITORY_STAFF",
                        cast.account("'role': 'TERRITORY_STAFF', 'territory': '" + territory + "'"),
                        ids),
                new Person("INVESTOR", cast.investorToken(investor), ids),
                new Person("STARTUP", cast.startupToken(ids.get("members")), ids),
                new Person("", "", ids));
    }

    /** A company that has begun to put a dossier together. */
    Person withADraft() {
        Service.Answer draft = cast.draft(Cast.raise(Cast.SIREN, ""));
        return new Person("STARTUP", cast.startupToken(draft.text("/company/id")), Map.of("raises", draft.text("/id")));
    }

    /** Somebody of each role for whom there is nothing yet. */
    static List<Person> ofNothing(Service service) {
        Cast cast = new Cast(service);
        String investor = cast.investorToken(cast.investor("Fonds Neuf"));
        String territory = cast.account("'role': 'TERRITORY_STAFF', 'territory': 'LYON'");
        String draft = cast.draft("{'company': {'siren': '" + Cast.SIREN + "', 'name': 'Neuve'}}")
                .text("/company/id");
        return List.of(
                new Person("REGIONAL_STAFF", Service.ADMIN, Map.of()),
                new Person("TERRITORY_STAFF", territory, Map.of()),
                new Person("INVESTOR", investor, Map.of()),
                new Person("STARTUP", cast.startupToken(draft), Map.of()));
    }

    /** One that waits for an answer of its company, or else any that runs. */
    private JsonNode deal() {
        JsonNode first = null;
        for (JsonNode deal : service.get(Service.ADMIN, "/api/referrals?limit=200&sort=-since")
                .ok(200)
                .body()
                .at("/items")) {
            boolean waits = deal.at("/status").asText().equals("WAITING")
                    && deal.at("/holder").asText().equals("STARTUP");
            boolean runs = deal.at("/status").asText().equals("ACTIVE");
            if (waits) {
                return deal;
            }
            first = runs && first == null ? deal : first;
        }
        return java.util.Objects.requireNonNull(first, "a deal that runs");
    }

    private String invited() {
        String account = service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{'role': 'REGIONAL_STAFF', 'name': 'Rose', 'email': 'rose@cluster.test'}")
                .ok(201)
                .text("/id");
        service.post(Service.ADMIN, "/api/accounts/" + account + "/invitation", "")
                .ok(200);
        service.advance(Duration.ZERO);
        return secret(mailbox.last("rose@cluster.test").text(), "/invitation/");
    }

    /** The link in what a new colleague is written the next morning. */
    private String stopped() {
        service.advance(Duration.ofDays(1));
        return secret(mailbox.last("rose@cluster.test").stop(), "/stop/");
    }

    /** The secret of an address at which the staff fetches something. */
    static String feed(Service service, String kind, String dossier) {
        Browser browser = new Browser(service);
        browser.open("/");
        browser.send("/session", "token", Service.ADMIN);
        browser.open("/account/feeds");
        return secret(
                browser.send("/account/feeds", "kind", kind, "dossier", dossier).html(), "/feeds/");
    }

    /** The secret that ends an address. */
    static String secret(String text, String before) {
        String after = text.substring(text.indexOf(before) + before.length());
        return after.substring(0, 43);
    }
}
