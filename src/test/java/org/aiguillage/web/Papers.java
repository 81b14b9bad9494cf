package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aiguillage.web.Client.Answer;

/** Investors, mandates, dossiers and accounts that a test begins with, made through the API by the regional staff. */
record Papers(Client staff) {
    static final String SIREN = "732829320";
    static final String OTHER_SIREN = "552100554";
    static final byte[] PDF = "%PDF-1.7 deck".getBytes(StandardCharsets.UTF_8);

    String investor(String name) {
        return created("/api/investors", "{\"name\":\"%s\",\"kind\":\"VC\"}".formatted(name))
                .id();
    }

    /** A mandate that takes everything from one territory. */
    String mandate(String investorId, String territory) {
        return created(
                        "/api/mandates",
                        "{\"investorId\":\"%s\",\"name\":\"Thèse\",\"territories\":[\"%s\"]}"
                                .formatted(investorId, territory))
                .id();
    }

    Answer draft(String siren, String territory) {
        return created("/api/dossiers", raise(siren, territory));
    }

    /** All that a pre-seed needs, but for its deck. */
    static String raise(String siren, String territory) {
        return """
                {"company":{"siren":"%s","name":"Nova","territory":"%s","sectors":["SAAS"],"competitors":["542065479"]},
                 "ask":{"round":"PRE_SEED","amount":300000},
                 "contact":{"name":"Ada Martin","email":"ada@nova.example"},
                 "consent":{"allInvestors":true}}""".formatted(siren, territory);
    }

    /** Adds the deck, and submits: every mandate of the territory receives it. */
    void route(Answer draft) {
        upload(draft);
        Answer submitted = staff.post(path(draft, "/submission"));
        assertThat(submitted.json().path("stage").asText()).as(submitted.text()).isEqualTo("ROUTED");
    }

    Answer upload(Answer draft) {
        Answer added = staff.upload(path(draft, "/documents"), "PITCH_DECK", "deck.pdf", PDF);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added;
    }

    Client startup(Answer dossier) {
        return account("STARTUP", "companyId", dossier.json().at("/company/id").asText());
    }

    Client investorAccount(String investorId) {
        return account("INVESTOR", "investorId", investorId);
    }

    Client territory(String territory) {
        return account("TERRITORY_STAFF", "territory", territory);
    }

    private Client account(String role, String field, String value) {
        return staff.as(created("/api/accounts", """
                        {"role":"%s","%s":"%s","name":"Compte","email":"compte@example.org"}""".formatted(role, field, value))
                .json()
                .path("token")
                .asText());
    }

    private Answer created(String path, String json) {
        Answer answer = staff.post(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    static String path(Answer dossier, String rest) {
        return "/api/dossiers/" + dossier.id() + rest;
    }

    static List<JsonNode> items(Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return StreamSupport.stream(list.json().path("items").spliterator(), false)
                .toList();
    }
}
