package org.aiguillage.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.aiguillage.acceptance.Service.Answer;

/** People and papers that scenarios begin with, made through the API. */
final class Cast {
    static final String SIREN = "732829320";

    private final Service service;

    Cast(Service service) {
        this.service = service;
    }

    /** A complete Series A raise; {@code ask} adds or overrides nothing, it is put in as given. */
    static String raise(String siren, String moreOfAsk) {
        return """
                {'company': {'siren': '%s', 'name': 'Lumen Carbone', 'territory': 'GRENOBLE', 'sectors': ['CLEANTECH']},
                 'ask': {'round': 'SERIES_A', 'amount': 3000000, 'committed': 500000, 'instrument': 'EQUITY',
                         'preMoney': 9000000, 'useOfFunds': 'Une usine pilote.'%s},
                 'contact': {'name': 'Ada Martin', 'email': 'ada@lumen.example'},
                 'consent': {'allInvestors': true}}""".formatted(siren, moreOfAsk);
    }

    String investor(String name) {
        return service.post(
                        Service.ADMIN,
                        "/api/investors",
                        "{'name': '%s', 'kind': 'VC', 'contactEmail': 'contact@fonds.example'}".formatted(name))
                .ok(201)
                .text("/id");
    }

    String mandate(String investor, String more) {
        return service.post(
                        Service.ADMIN,
                        "/api/mandates",
                        "{'investorId': '%s', 'name': 'Thèse', 'ticketMin': 300000, 'ticketMax': 2000000%s}"
                                .formatted(investor, more))
                .ok(201)
                .text("/id");
    }

    String investorToken(String investor) {
        return account("'role': 'INVESTOR', 'investorId': '" + investor + "'");
    }

    String startupToken(String company) {
        return account("'role': 'STARTUP', 'companyId': '" + company + "'");
    }

    String account(String roleAndScope) {
        return service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{%s, 'name': 'Camille Test', 'email': 'camille@test.example'}".formatted(roleAndScope))
                .ok(201)
                .text("/token");
    }

    Answer draft(String raise) {
        return service.post(Service.ADMIN, "/api/dossiers", raise).ok(201);
    }

    /** A draft with every document that a Series A needs. */
    String completeDraft(String siren, String moreOfAsk) {
        String dossier = draft(raise(siren, moreOfAsk)).text("/id");
        documents(dossier);
        return dossier;
    }

    void documents(String dossier) {
        for (String kind : List.of("PITCH_DECK", "BUSINESS_PLAN", "CAP_TABLE", "FINANCIAL_STATEMENTS")) {
            service.upload(Service.ADMIN, dossier, kind).ok(201);
        }
    }

    Answer submit(String dossier) {
        return service.post(Service.ADMIN, "/api/dossiers/" + dossier + "/submission", "{}");
    }

    /** The only referral of a dossier. */
    JsonNode referral(String dossier) {
        JsonNode items = service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/referrals")
                .ok(200)
                .body()
                .at("/items");
        if (items.size() != 1) {
            throw new AssertionError("one referral was expected: " + items);
        }
        return items.get(0);
    }
}
