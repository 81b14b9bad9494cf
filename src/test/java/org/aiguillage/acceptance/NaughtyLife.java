package org.aiguillage.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.acceptance.Service.Answer;

/** Companies, investors and people called after naughty strings, and dossiers about which nothing else is said. */
final class NaughtyLife {
    /** Each goes to an investor of its own sector, which bears the same name, and to those who take all. */
    private static final List<String> SECTORS = List.of(
            "SAAS",
            "AI",
            "FINTECH",
            "HEALTHTECH",
            "BIOTECH",
            "MEDTECH",
            "CLEANTECH",
            "ENERGY",
            "DEEPTECH",
            "HARDWARE",
            "ECOMMERCE",
            "MOBILITY",
            "AGRITECH",
            "FOODTECH",
            "PROPTECH",
            "EDTECH",
            "CYBERSECURITY",
            "GAMING",
            "SPACE",
            "MEDIA");

    static final int AT_A_TIME = SECTORS.size();

    /** One keeps its deals, two decline them. */
    private static final int WHO_TAKE_ALL = 3;

    private final Service service;
    private final NaughtyFields fields;
    private final Cast cast;
    private final List<String> investors = new ArrayList<>();
    private final List<String> generalists = new ArrayList<>();
    private final List<String> mandates = new ArrayList<>();
    private final String investorToken;
    private final String colleague;

    NaughtyLife(Service service, NaughtyFields fields) {
        this.service = service;
        this.fields = fields;
        this.cast = new Cast(service);
        for (String sector : SECTORS) {
            String investor = cast.investor("Fonds " + sector);
            investors.add(investor);
            mandates.add(
                    cast.mandate(investor, ", 'role': 'LEAD', 'responseDays': 1, 'sectorsIn': ['" + sector + "']"));
        }
        for (int i = 0; i < WHO_TAKE_ALL; i++) {
            String investor = cast.investor("Fonds généraliste " + i);
            generalists.add(investor);
            mandates.add(cast.mandate(investor, ", 'role': 'LEAD', 'responseDays': 1"));
        }
        colleague = service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{'role': 'REGIONAL_STAFF', 'name': 'Bahia', 'email': 'b@cluster.test'}")
                .ok(201)
                .text("/id");
        investorToken = cast.investorToken(generalists.get(0));
    }

    /** A naughty string and the ids of what bears it, by the part of the path before them. */
    record Case(String naughty, Map<String, String> ids) {}

    /** The investors and their mandates take the names of this piece, where they are taken at all. */
    List<Case> of(List<String> piece) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < piece.size(); i++) {
            name(i, piece.get(i));
        }
        for (int i = 0; i < piece.size(); i++) {
            cases.add(dossier(SECTORS.get(i), piece.get(i)));
        }
        return cases;
    }

    private void name(int place, String naughty) {
        String investor = investors.get(place);
        fields.put(
                "PUT /api/investors/{id}",
                investor,
                Map.of("name", naughty, "kind", "VC", "contactEmail", "contact@fonds.example"),
                "name");
        Map<String, Object> reached = Map.of("name", "Fonds", "kind", "VC", "contactEmail", naughty);
        fields.put("POST /api/investors", "", reached, "contactEmail");
        fields.put("PUT /api/investors/{id}", investors.get(AT_A_TIME - 1), reached, "contactEmail");
        fields.put("POST /api/investors", "", Map.of("name", naughty, "kind", "VC"), "name");
        rename(naughty);
        fields.put("PUT /api/mandates/{id}", mandates.get(place), mandate(place, naughty), "name");
        fields.put("POST /api/mandates/{id}/preview", mandates.get(place), mandate(place, naughty), "name");
        Map<String, Object> closed = new HashMap<>(mandate(place, naughty));
        closed.putAll(Map.of("investorId", investor, "capacity", 0));
        fields.put("POST /api/mandates", "", closed, "name");
    }

    private static Map<String, Object> mandate(int place, String name) {
        return Map.of(
                "name",
                name,
                "ticketMin",
                300_000,
                "ticketMax",
                2_000_000,
                "role",
                "LEAD",
                "responseDays",
                1,
                "sectorsIn",
                List.of(SECTORS.get(place)));
    }

    /** The token of an account called so, where that is taken. */
    String account(String role, String naughty, Map<String, String> of) {
        Map<String, Object> terms = new HashMap<>(Map.of("role", role, "name", naughty, "email", "a@cluster.test"));
        terms.putAll(of);
        Answer answer = fields.put("POST /api/accounts", "", terms, "name");
        if (answer.status() == 400) {
            terms.put("name", "Camille");
            answer = fields.put("POST /api/accounts", "", terms, "name");
        }
        return answer.text("/token");
    }

    private void rename(String naughty) {
        Map<String, Object> named = Map.of("role", "REGIONAL_STAFF", "name", naughty, "email", "b@cluster.test");
        Map<String, Object> reached = Map.of("role", "REGIONAL_STAFF", "name", "Bahia", "email", naughty);
        fields.put("PUT /api/accounts/{id}", colleague, named, "name");
        fields.put("PUT /api/accounts/{id}", colleague, reached, "email");
        fields.put("POST /api/accounts", "", reached, "email");
    }

    private Case dossier(String sector, String naughty) {
        Map<String, Object> raise = raise(sector, naughty);
        Answer draft = fields.put("POST /api/dossiers", "", raise, "company.name");
        if (draft.status() == 400) {
            raise = raise(sector, "Nova");
            draft = fields.put("POST /api/dossiers", "", raise, "company.name");
        }
        String id = draft.text("/id");
        Map<String, Object> whom = Map.of("name", naughty);
        fields.put("POST /api/dossiers/{id}/consents", id, whom, "name");
        fields.put("POST /api/dossiers/{id}/consents/withdrawal", id, whom, "name");
        fields.put("PUT /api/dossiers/{id}", id, raise, "company.name");
        token(naughty);
        fields.put("PUT /api/accounts/me/views", "?name=liste", Map.of("q", naughty), "q");
        raise = changed(id, raise, "ask", "useOfFunds", naughty);
        raise = changed(id, raise, "contact", "name", naughty);
        changed(id, raise, "contact", "email", naughty);
        abroad(naughty);
        name(id, naughty);
        cast.documents(id);
        assertThat(cast.submit(id).ok(200).text("/stage")).isEqualTo("ROUTED");
        Map<String, String> ids = new HashMap<>(Map.of("dossiers", id, "raises", id));
        ids.put("documents", service.get(Service.ADMIN, "/api/dossiers/" + id).text("/documents/0/id"));
        ids.put("company", draft.text("/company/id"));
        ids.put("investor", generalists.get(0));
        ids.put("mandates", mandates.get(AT_A_TIME));
        ids.putAll(administered(draft.text("/company/id")));
        String deal = follow(id, naughty);
        ids.putAll(Map.of("deals", deal, "answers", deal, "steps", "ask"));
        return new Case(naughty, ids);
    }

    /** What the staff keep: an account of its own, for what is closed stays closed. */
    private Map<String, String> administered(String company) {
        String account = service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{'role': 'STARTUP', 'companyId': '%s', 'name': 'Rose', 'email': 'rose@lumen.example'}"
                                .formatted(company))
                .ok(201)
                .text("/id");
        String rulebook =
                service.get(Service.ADMIN, "/api/rulebooks/current").ok(200).text("/version");
        return Map.of(
                "accounts", account,
                "members", company,
                "investors", generalists.get(0),
                "rulebooks", rulebook,
                "tables", "weights");
    }

    private static Map<String, Object> raise(String sector, String company) {
        return Map.of(
                "company",
                Map.of(
                        "siren",
                        Cast.SIREN,
                        "name",
                        company,
                        "territory",
                        "GRENOBLE",
                        "sectors",
                        List.of(sector),
                        "country",
                        "FR"),
                "ask",
                Map.of(
                        "round",
                        "SERIES_A",
                        "amount",
                        3_000_000,
                        "committed",
                        500_000,
                        "instrument",
                        "EQUITY",
                        "preMoney",
                        9_000_000,
                        "useOfFunds",
                        "Une usine pilote."),
                "contact",
                Map.of("name", "Ada Martin", "email", "ada@lumen.example"),
                "consent",
                Map.of("allInvestors", true));
    }

    /** The raise with this field, where it is taken, in the dossier too. */
    @SuppressWarnings("unchecked") // The parts of a raise are made above.
    private Map<String, Object> changed(
            String dossier, Map<String, Object> raise, String part, String field, String naughty) {
        Map<String, Object> more = new HashMap<>(raise);
        Map<String, Object> changed = new HashMap<>((Map<String, Object>) raise.get(part));
        changed.put(field, naughty);
        more.put(part, changed);
        fields.put("POST /api/dossiers", "", more, part + "." + field);
        int status = fields.put("PUT /api/dossiers/{id}", dossier, more, part + "." + field)
                .status();
        return status == 400 ? raise : more;
    }

    private void abroad(String naughty) {
        Map<String, Object> company = Map.of("country", "BE", "nationalId", naughty, "name", "Nova");
        fields.put("POST /api/dossiers", "", Map.of("company", company), "company.nationalId");
    }

    private void token(String naughty) {
        Answer made = fields.put("POST /api/tokens", "", Map.of("name", naughty, "scope", "READ"), "name");
        if (made.status() == 201) {
            String path = "/api/tokens/" + made.text("/id");
            service.call("DELETE", path, "", "Authorization", "Bearer " + Service.ADMIN)
                    .ok(204);
        }
    }

    /** A document of this name, or whatever is made of it. */
    private void name(String dossier, String naughty) {
        String shown = naughty.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        String body = part("name=\"kind\"", "PITCH_DECK")
                + part("name=\"file\"; filename=\"" + shown + "\"", "%PDF-1.4\n%%EOF\n")
                + "--naughty--\r\n";
        Answer answer = service.call(
                "POST",
                "/api/dossiers/" + dossier + "/documents",
                body,
                "Content-Type",
                "multipart/form-data; boundary=naughty",
                "Authorization",
                "Bearer " + Service.ADMIN);
        assertThat(answer.status()).as(body + answer.raw().body()).isIn(201, 400);
        if (answer.status() == 201) {
            String document = "/api/dossiers/" + dossier + "/documents/" + answer.text("/id");
            service.get(Service.ADMIN, document).ok(200);
        }
    }

    private static String part(String disposition, String content) {
        return "--naughty\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    /** Everything that can be said about a deal, on two of them. @return one that still runs */
    private String follow(String dossier, String naughty) {
        JsonNode deals = service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/referrals")
                .ok(200)
                .body()
                .at("/items");
        Map<String, String> byInvestor = new HashMap<>();
        deals.forEach(deal ->
                byInvestor.put(deal.at("/investorId").asText(), deal.at("/id").asText()));
        List<String> others = generalists.stream().map(byInvestor::get).skip(1).toList();
        String own = requireNonNull(byInvestor.get(generalists.get(0)));
        waiting(others.get(0), naughty);
        waiting(own, naughty);
        fields.put(investorToken, "POST /api/referrals/{id}/notes", own, Map.of("text", naughty), "text");
        Map<String, Object> why = Map.of("reason", naughty);
        Answer declined = fields.put("POST /api/referrals/{id}/declination", others.get(0), why, "reason");
        Map<String, Object> comment = Map.of("reason", "Trop tôt", "comment", naughty);
        String second = declined.status() == 400 ? others.get(0) : others.get(1);
        fields.put("POST /api/referrals/{id}/declination", second, comment, "comment");
        return own;
    }

    private void waiting(String deal, String naughty) {
        service.post(Service.ADMIN, "/api/referrals/" + deal + "/moves", "{'to': 'ACKNOWLEDGED'}")
                .ok(200);
        Map<String, Object> wait = Map.of("on", "STARTUP", "reason", naughty);
        if (fields.put("POST /api/referrals/{id}/waiting", deal, wait, "reason").status() == 200) {
            Map<String, Object> answer = Map.of("answer", naughty);
            if (fields.put("POST /api/referrals/{id}/resumption", deal, answer, "answer")
                            .status()
                    == 400) {
                resumed(deal);
            }
        }
        String day = service.get(Service.ADMIN, "/api/referrals/" + deal)
                .ok(200)
                .text("/since")
                .substring(0, 10);
        Map<String, Object> parking =
                Map.of("until", LocalDate.parse(day).plusDays(60).toString(), "reason", naughty);
        if (fields.put("POST /api/referrals/{id}/parking", deal, parking, "reason")
                        .status()
                == 200) {
            resumed(deal);
        }
    }

    private void resumed(String deal) {
        service.post(Service.ADMIN, "/api/referrals/" + deal + "/resumption", "")
                .ok(200);
    }

    /** What is late by now is acknowledged with the string itself. */
    void acknowledge(List<Case> cases) {
        JsonNode flags = service.get(Service.ADMIN, "/api/flags?open=true&limit=200")
                .ok(200)
                .body()
                .at("/items");
        for (Case it : cases) {
            List<String> own = new ArrayList<>();
            flags.forEach(flag -> {
                if (flag.at("/subject/dossierId").asText().equals(it.ids().get("dossiers"))) {
                    own.add(flag.at("/id").asText());
                }
            });
            assertThat(own).as("flags of " + it).isNotEmpty();
            it.ids().put("flags", own.get(0));
            Map<String, Object> comment = Map.of("comment", it.naughty());
            fields.put("POST /api/flags/{id}/acknowledgement", own.get(0), comment, "comment");
            fields.put("POST /api/flags/{id}/nudge", own.get(0), Map.of("message", it.naughty()), "message");
        }
    }

    /** The end, with the last word. */
    void withdraw(List<Case> cases) {
        for (Case it : cases) {
            Map<String, Object> why = Map.of("reason", it.naughty());
            String dossier = requireNonNull(it.ids().get("dossiers"));
            if (fields.put("POST /api/dossiers/{id}/withdrawal", dossier, why, "reason")
                            .status()
                    == 400) {
                service.post(Service.ADMIN, "/api/dossiers/" + dossier + "/withdrawal", "{}")
                        .ok(200);
            }
        }
    }
}
