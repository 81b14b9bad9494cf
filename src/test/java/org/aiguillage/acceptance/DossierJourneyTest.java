package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A dossier goes all the way: drafted, sent back, completed, routed with reasons, followed to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierJourneyTest {
    private static final String OTHER_SIREN = "552032534";

    private Service service;
    private Cast cast;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(folder, "2026-09-07T08:00:00Z");
        cast = new Cast(service);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anIncompleteDossierComesBackWithWhatIsMissingAndIsRoutedOnceComplete() {
        String fits = cast.mandate(cast.investor("Fonds Vercors"), ", 'sectorsIn': ['CLEANTECH'], 'role': 'LEAD'");
        String tooBig = cast.mandate(
                cast.investor("Grand Capital"),
                ", 'sectorsOut': ['CLEANTECH'], 'territories': ['LYON'], 'capacity': 3");
        Answer draft = cast.draft(Cast.raise(Cast.SIREN, ""));
        String dossier = draft.text("/id");
        assertThat(draft.text("/stage")).isEqualTo("DRAFT");

        Answer incomplete = cast.submit(dossier).ok(200);
        assertThat(incomplete.text("/stage")).isEqualTo("COMPLETENESS_CHECK");
        assertThat(incomplete.text("/status")).isEqualTo("WAITING");
        assertThat(texts(incomplete.body().at("/missing"), "item"))
                .containsExactlyInAnyOrder("PITCH_DECK", "BUSINESS_PLAN", "CAP_TABLE", "FINANCIAL_STATEMENTS");
        assertThat(texts(incomplete.body().at("/missing"), "owedBy")).containsOnly("STARTUP");

        cast.documents(dossier);
        Answer routed = cast.submit(dossier).ok(200);
        assertThat(routed.text("/stage")).isEqualTo("ROUTED");
        assertThat(routed.text("/status")).isEqualTo("ACTIVE");
        assertThat(routed.body().at("/missing")).isEmpty();
        assertThat(routed.body().at("/routed").asInt()).isGreaterThanOrEqualTo(1);

        JsonNode verdicts = service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/verdicts")
                .ok(200)
                .body()
                .at("/items");
        JsonNode yes = of(verdicts, fits);
        assertThat(yes.at("/verdict").asText()).isEqualTo("ROUTE");
        assertThat(yes.at("/score").asInt())
                .isPositive()
                .isEqualTo(StreamSupport.stream(yes.at("/points").spliterator(), false)
                        .mapToInt(p -> p.at("/points").asInt())
                        .sum());
        JsonNode no = of(verdicts, tooBig);
        assertThat(no.at("/verdict").asText()).isEqualTo("REFUSE");
        assertThat(no.at("/reasons")).as("all reasons, not the first: " + no).hasSize(2);
        assertThat(no.at("/rulebook").asText())
                .isEqualTo(service.get(Service.ADMIN, "/api/rulebooks/current").text("/version"));
    }

    @Test
    void anInvestorAdvancesWaitsOnTheStartupAndDeclines() {
        String investor = cast.investor("Rhône Amorçage");
        cast.mandate(investor, ", 'sectorsIn': ['SPACE']");
        String token = cast.investorToken(investor);
        String dossier = cast.draft(Cast.raise(OTHER_SIREN, "").replace("CLEANTECH", "SPACE"))
                .text("/id");
        cast.documents(dossier);
        cast.submit(dossier).ok(200);
        String referral = service.get(token, "/api/referrals").ok(200).text("/items/0/id");

        assertThat(service.post(token, "/api/referrals/" + referral + "/moves", "{'to': 'ACKNOWLEDGED'}")
                        .ok(200)
                        .text("/stage"))
                .isEqualTo("ACKNOWLEDGED");
        Answer impossible = service.post(token, "/api/referrals/" + referral + "/moves", "{'to': 'DUE_DILIGENCE'}");
        assertThat(impossible.status()).isEqualTo(409);
        assertThat(impossible.raw().body()).contains("FIRST_MEETING");

        Answer waiting = service.post(
                        token,
                        "/api/referrals/" + referral + "/waiting",
                        "{'on': 'STARTUP', 'reason': 'Le dernier bilan ?'}")
                .ok(200);
        assertThat(waiting.text("/status")).isEqualTo("WAITING");
        assertThat(waiting.text("/holder")).isEqualTo("STARTUP");
        assertThat(service.post(token, "/api/referrals/" + referral + "/resumption", "{}")
                        .ok(200)
                        .text("/holder"))
                .isEqualTo("INVESTOR");
        Answer declined = service.post(
                        token,
                        "/api/referrals/" + referral + "/declination",
                        "{'reason': 'Trop tôt', 'comment': 'Revenez'}")
                .ok(200);
        assertThat(declined.text("/status")).isEqualTo("DECLINED");
        assertThat(declined.text("/stage")).isEqualTo("ACKNOWLEDGED");
        assertThat(service.post(token, "/api/referrals/" + referral + "/moves", "{'to': 'FIRST_MEETING'}")
                        .status())
                .isEqualTo(409);

        List<String> types = texts(
                service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/journal")
                        .ok(200)
                        .body()
                        .at("/items"),
                "type");
        assertThat(types).containsSubsequence("DossierDrafted", "DossierSubmitted", "DossierRouted", "ReferralEnded");
    }

    @Test
    void whoFollowsWaitsForALeadAndThenReceivesTheDossierWithoutAnyonesAction() {
        String follower = cast.mandate(cast.investor("Suiveurs Réunis"), ", 'role': 'FOLLOW', 'sectorsIn': ['GAMING']");
        String raise = Cast.raise("404833048", "").replace("CLEANTECH", "GAMING");
        String dossier = cast.draft(raise).text("/id");
        cast.documents(dossier);

        assertThat(cast.submit(dossier).ok(200).body().at("/held").asInt()).isEqualTo(1);
        assertThat(verdict(dossier, follower)).isEqualTo("HOLD");

        String etag = service.get(Service.ADMIN, "/api/dossiers/" + dossier).header("ETag");
        service.put(
                        Service.ADMIN,
                        "/api/dossiers/" + dossier,
                        etag,
                        raise.replace("'instrument'", "'leadFound': true, 'instrument'"))
                .ok(200);

        assertThat(cast.referral(dossier).at("/mandateId").asText()).isEqualTo(follower);
        assertThat(verdict(dossier, follower)).isEqualTo("ROUTE");
    }

    @Test
    void aFullMandateHoldsUntilOneOfItsDealsEnds() {
        String investor = cast.investor("Petite Capacité");
        String mandate = cast.mandate(investor, ", 'capacity': 1, 'sectorsIn': ['MEDIA']");
        String first = mediaDossier("443061841");
        String second = mediaDossier("542065479");
        assertThat(verdict(first, mandate)).isEqualTo("ROUTE");
        assertThat(verdict(second, mandate)).isEqualTo("HOLD");

        String referral = cast.referral(first).at("/id").asText();
        service.post(Service.ADMIN, "/api/referrals/" + referral + "/declination", "{'reason': 'Non'}")
                .ok(200);

        assertThat(verdict(second, mandate)).isEqualTo("ROUTE");
    }

    @Test
    void aWonDealClosesTheDossierThatItFills() {
        String investor = cast.investor("Fonds Complet");
        cast.mandate(investor, ", 'sectorsIn': ['MOBILITY']");
        String dossier = cast.draft(Cast.raise("552100554", "").replace("CLEANTECH", "MOBILITY"))
                .text("/id");
        cast.documents(dossier);
        cast.submit(dossier).ok(200);
        String referral = cast.referral(dossier).at("/id").asText();
        for (String stage :
                List.of("ACKNOWLEDGED", "FIRST_MEETING", "ANALYSIS", "INVESTMENT_COMMITTEE", "TERM_SHEET")) {
            service.post(Service.ADMIN, "/api/referrals/" + referral + "/moves", "{'to': '" + stage + "'}")
                    .ok(200);
        }

        Answer won = service.post(Service.ADMIN, "/api/referrals/" + referral + "/win", "{'amount': 2500000}")
                .ok(200);

        assertThat(won.text("/status")).isEqualTo("WON");
        Answer closed = service.get(Service.ADMIN, "/api/dossiers/" + dossier).ok(200);
        assertThat(closed.text("/stage")).isEqualTo("CLOSED");
        assertThat(closed.text("/status")).isEqualTo("WON");
    }

    @Test
    void someoneElsesDossierCannotBeToldFromAnUnknownOne() {
        String mine = cast.draft(Cast.raise("310499959", "")).text("/company/id");
        String theirs = cast.draft(Cast.raise("775670417", "")).text("/id");
        String token = cast.startupToken(mine);

        Answer foreign = service.get(token, "/api/dossiers/" + theirs);
        Answer unknown = service.get(token, "/api/dossiers/" + theirs.replaceAll("[0-9a-f]{4}$", "0000"));

        assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(withoutRequestId(foreign)).isEqualTo(withoutRequestId(unknown));
        assertThat(service.get(token, "/api/dossiers").ok(200).body().at("/items"))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoChangeOneDossierAtOnceOneWinsAndTheOtherIsTold() {
        Answer draft = cast.draft(Cast.raise("351745724", ""));
        String path = "/api/dossiers/" + draft.text("/id");
        String etag = draft.header("ETag");

        Answer first = service.put(Service.ADMIN, path, etag, Cast.raise("351745724", ", 'minimum': 1000000"));
        Answer second = service.put(Service.ADMIN, path, etag, Cast.raise("351745724", ", 'minimum': 2000000"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(service.get(Service.ADMIN, path).body().at("/ask/minimum").asInt())
                .isEqualTo(1000000);
    }

    private String mediaDossier(String siren) {
        String dossier =
                cast.draft(Cast.raise(siren, "").replace("CLEANTECH", "MEDIA")).text("/id");
        cast.documents(dossier);
        cast.submit(dossier).ok(200);
        return dossier;
    }

    private String verdict(String dossier, String mandate) {
        JsonNode items = service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/verdicts")
                .ok(200)
                .body()
                .at("/items");
        return of(items, mandate).at("/verdict").asText();
    }

    private static JsonNode of(JsonNode verdicts, String mandate) {
        return StreamSupport.stream(verdicts.spliterator(), false)
                .filter(v -> v.at("/mandateId").asText().equals(mandate))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(n -> n.at("/" + field).asText())
                .toList();
    }

    private static String withoutRequestId(Answer answer) {
        return answer.raw().body().replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
