package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.PDF;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A company lets each investor in, with the date, and out again, which ends what that investor had of it. */
class ConsentTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final String NOBODY = "01a20a60-ae36-772f-b20d-000000000000";

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);
    private final String one = papers.investor("Un");
    private final String two = papers.investor("Deux");

    ConsentTest() {
        papers.mandate(one, "VALENCE_ROMANS");
        papers.mandate(two, "VALENCE_ROMANS");
    }

    /** A dossier that is open to these investors, and to them alone. */
    private Answer draft(String siren, String... investors) {
        String ids = String.join("\",\"", investors);
        String raise = Papers.raise(siren, "VALENCE_ROMANS")
                .replace("{\"allInvestors\":true}", "{\"investorIds\":[\"" + ids + "\"]}");
        Answer draft = staff.post("/api/dossiers", raise);
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return draft;
    }

    private Answer routed(String siren, String... investors) {
        Answer draft = draft(siren, investors);
        papers.route(draft);
        return draft;
    }

    private Answer withdraw(Client caller, Answer dossier, String body) {
        Answer answer = caller.post(path(dossier, "/consents/withdrawal"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static String whom(String investor) {
        return "{\"investorId\":\"" + investor + "\"}";
    }

    private JsonNode referral(Answer dossier, String investor) {
        return items(staff.get(path(dossier, "/referrals"))).stream()
                .filter(r -> r.path("investorId").asText().equals(investor))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode consent(Client caller, Answer dossier, String investor) {
        return items(caller.get(path(dossier, "/consents"))).stream()
                .filter(c -> c.path("investorId").asText().equals(investor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWithdrawnConsentIsDatedAndEndsWhatTheInvestorCouldSee() {
        Answer dossier = routed(SIREN, one, two);
        Client startup = papers.startup(dossier);
        Client investor = papers.investorAccount(one);
        String deal = referral(dossier, one).path("id").asText();
        String document =
                staff.get(path(dossier, "")).json().at("/documents/0/id").asText();
        JsonNode given = consent(startup, dossier, one);
        assertThat(given.path("state").asText()).isEqualTo("GIVEN");
        assertThat(given.path("investor").asText()).isEqualTo("Un");
        assertThat(given.path("givenAt").asText()).isNotEmpty();
        SERVICE.pass(Duration.ofDays(20));
        assertThat(items(investor.get("/api/flags"))).isNotEmpty();

        withdraw(startup, dossier, whom(one));

        assertThat(referral(dossier, one).path("status").asText()).isEqualTo("REVOKED");
        assertThat(referral(dossier, two).path("status").asText()).isEqualTo("ACTIVE");
        JsonNode withdrawn = consent(startup, dossier, one);
        assertThat(withdrawn.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("givenAt")).isEqualTo(given.path("givenAt"));
        assertThat(withdrawn.path("endedAt").asText())
                .isGreaterThan(given.path("givenAt").asText());
        for (String call : List.of("/api/dossiers/%s", "/api/dossiers/%s/referrals", "/api/dossiers/%s/verdicts")) {
            sameAsUnknown(investor, call, dossier.id());
        }
        sameAsUnknown(investor, "/api/dossiers/%s/documents/" + document, dossier.id());
        sameAsUnknown(investor, "/api/referrals/%s", deal);
        assertThat(investor.post("/api/referrals/" + deal + "/moves", "{\"to\":\"ACKNOWLEDGED\"}")
                        .status())
                .isEqualTo(404);
        for (String list : List.of("dossiers", "referrals", "flags")) {
            assertThat(items(investor.get("/api/" + list))).as(list).isEmpty();
        }
        assertThat(papers.investorAccount(two).get(path(dossier, "")).status()).isEqualTo(200);
        assertThat(items(startup.get(path(dossier, "/journal"))))
                .extracting(e -> e.path("type").asText())
                .contains("ConsentWithdrawn");
    }

    private static void sameAsUnknown(Client caller, String call, String id) {
        Answer theirs = caller.get(call.formatted(id), "X-Request-Id", "same");
        Answer unknown = caller.get(call.formatted(NOBODY), "X-Request-Id", "same");
        assertThat(theirs.status()).as(call).isEqualTo(404);
        assertThat(theirs.text()).as(call).isEqualTo(unknown.text());
    }

    @Test
    void whatWasDeclinedIsTakenBackTooAndWhatWasWonIsNot() {
        Answer dossier = routed(OTHER_SIREN, one, two);
        String declined = referral(dossier, one).path("id").asText();
        String won = referral(dossier, two).path("id").asText();
        assertThat(staff.post("/api/referrals/" + declined + "/declination", "{\"reason\":\"Trop tôt.\"}")
                        .status())
                .isEqualTo(200);
        win(won);

        Answer after = withdraw(staff, dossier, "{}");

        assertThat(after.json().at("/consent/investorIds")).isEmpty();
        assertThat(referral(dossier, one).path("status").asText()).isEqualTo("REVOKED");
        assertThat(referral(dossier, two).path("status").asText()).isEqualTo("WON");
        assertThat(papers.investorAccount(one).get(path(dossier, "")).status()).isEqualTo(404);
        assertThat(papers.investorAccount(two).get(path(dossier, "")).status()).isEqualTo(200);
    }

    private void win(String deal) {
        for (String stage : List.of(
                "ACKNOWLEDGED",
                "FIRST_MEETING",
                "ANALYSIS",
                "INVESTMENT_COMMITTEE",
                "TERM_SHEET",
                "DUE_DILIGENCE",
                "LEGAL_DOCUMENTATION")) {
            Answer moved = staff.post("/api/referrals/" + deal + "/moves", "{\"to\":\"" + stage + "\"}");
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        }
        Answer win = staff.post("/api/referrals/" + deal + "/win", "{\"amount\":1000}");
        assertThat(win.status()).as(win.text()).isEqualTo(200);
    }

    @Test
    void whatIsTakenBackBesideADealThatIsWonDoesNotCloseTheRaiseAndCanBeGivenBack() {
        Answer dossier = routed("428268023", one, two);
        win(referral(dossier, two).path("id").asText());

        withdraw(staff, dossier, whom(one));

        assertThat(staff.get(path(dossier, "")).json().path("stage").asText()).isNotEqualTo("CLOSED");
        assertThat(staff.post(path(dossier, "/consents"), whom(one)).status()).isEqualTo(200);
        assertThat(staff.get(path(dossier, "")).json().path("openReferrals").asInt())
                .isEqualTo(1);
        String again = items(papers.investorAccount(one).get("/api/referrals")).stream()
                .filter(r -> r.path("dossierId").asText().equals(dossier.id()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        staff.post("/api/referrals/" + again + "/declination", "{\"reason\":\"Trop tôt.\"}");
        assertThat(staff.get(path(dossier, "")).json().path("status").asText()).isEqualTo("WON");
    }

    @Test
    void whoIsLetInLaterReceivesTheDossierThen() {
        Answer dossier = routed("404833048", one);
        Client startup = papers.startup(dossier);
        assertThat(items(staff.get(path(dossier, "/referrals")))).hasSize(1);

        assertThat(startup.post(path(dossier, "/consents"), whom(two)).status()).isEqualTo(200);

        assertThat(referral(dossier, two).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(papers.investorAccount(two).get(path(dossier, "")).status()).isEqualTo(200);
        Answer replay = staff.get(path(dossier, "/replay"));
        assertThat(replay.json().path("equal").asBoolean()).as(replay.text()).isTrue();
        assertThat(startup.post(path(dossier, "/consents"), whom(two)).status()).isEqualTo(200);
        assertThat(items(staff.get(path(dossier, "/referrals")))).hasSize(2);
    }

    @Test
    void whatIsGivenBackIsSentAnewUnlessItWasDeclined() {
        Answer dossier = routed("542065479", one, two);
        String first = referral(dossier, one).path("id").asText();
        String declined = referral(dossier, two).path("id").asText();
        staff.post("/api/referrals/" + declined + "/declination", "{\"reason\":\"Trop tôt.\"}");
        staff.post("/api/referrals/" + first + "/waiting", "{\"on\":\"STARTUP\",\"reason\":\"Et la marge ?\"}");
        Client startup = papers.startup(dossier);
        withdraw(startup, dossier, whom(one));
        assertThat(page(startup, dossier)).doesNotContain("name=\"answer\"");
        withdraw(startup, dossier, whom(two));
        assertThat(papers.investorAccount(one).get(path(dossier, "")).status()).isEqualTo(404);

        assertThat(startup.post(path(dossier, "/consents"), whom(one)).status()).isEqualTo(200);
        assertThat(startup.post(path(dossier, "/consents"), whom(two)).status()).isEqualTo(200);

        assertThat(items(papers.investorAccount(one).get("/api/referrals")))
                .filteredOn(r -> r.path("dossierId").asText().equals(dossier.id()))
                .singleElement()
                .satisfies(r -> assertThat(r.path("stage").asText()).isEqualTo("SENT"))
                .satisfies(r -> assertThat(r.path("id").asText()).isNotEqualTo(first))
                .satisfies(r -> assertThat(r.path("holder").asText()).isEqualTo("STARTUP"))
                .satisfies(r -> assertThat(r.path("reason").asText()).isEqualTo("Et la marge ?"));
        assertThat(page(startup, dossier)).contains("name=\"answer\"", "<blockquote>Et la marge ?</blockquote>");
        assertThat(papers.investorAccount(two).get(path(dossier, "")).status()).isEqualTo(404);
        assertThat(consent(startup, dossier, one).path("received").asBoolean()).isTrue();
        assertThat(consent(startup, dossier, two).path("received").asBoolean()).isFalse();
        assertThat(page(startup, dossier, ""))
                .contains("2 investisseurs ont reçu votre dossier", "Un investisseur n’est plus en lice");
        assertThat(page(startup, dossier, "/access"))
                .contains("L’avait décliné : ne le reçoit pas une seconde fois", "il repart du début")
                .doesNotContain("Aucune de ses thèses", "dès que ses règles");
        Answer replay = staff.get(path(dossier, "/replay"));
        assertThat(replay.json().path("equal").asBoolean()).as(replay.text()).isTrue();
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    @Test
    void aCompanyLetsInWhomItKnowsByTheWholeNameOrTheAddressOfSomebodyThere() {
        Answer dossier = routed("356000000", one);
        Client startup = papers.startup(dossier);
        String fitting = papers.investor("Étranger & Fils");
        papers.mandate(fitting, "VALENCE_ROMANS");
        String unfit = papers.investor("Loin de tout");
        staff.post("/api/accounts", """
                {"role":"INVESTOR","investorId":"%s","name":"Jeanne","email":"jeanne@loin.example"}""".formatted(unfit));
        String reached = staff.post("/api/investors", """
                        {"name":"Écrit à son contact","kind":"VC","contactEmail":"Paul@contact.example"}""").id();

        for (String name : List.of("  ETRANGER &fils S.A.", "JEANNE@loin.example", "paul@contact.example")) {
            Answer given = startup.post(path(dossier, "/consents"), named(name));
            assertThat(given.status()).as(name + given.text()).isEqualTo(200);
        }

        assertThat(consent(startup, dossier, fitting).path("investor").asText()).isEqualTo("Étranger & Fils");
        assertThat(consent(startup, dossier, fitting).path("received").asBoolean())
                .isTrue();
        assertThat(consent(startup, dossier, unfit).path("received").asBoolean())
                .isFalse();
        assertThat(consent(startup, dossier, reached).path("state").asText()).isEqualTo("GIVEN");
        withdraw(startup, dossier, named("Étranger & fils"));
        assertThat(consent(startup, dossier, fitting).path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(startup.get("/api/investors").status()).isEqualTo(403);
    }

    @Test
    void whoIsNotNamedWholeAndAloneIsNotFoundAndNobodyTriesForLong() {
        Answer dossier = routed("662042449", one);
        Client startup = papers.startup(dossier);
        papers.investor("Alpha Jumeau");
        papers.investor("ALPHA-JUMEAU");
        String known = papers.investor("Bien Connu");
        String unknown = refusedName(startup, dossier, "Bien");
        for (String wrong : List.of("%", "Bien Conn_", "!!!", "bien@connu.example", "connu.example", "Rien")) {
            assertThat(refusedName(startup, dossier, wrong)).as(wrong).isEqualTo(unknown);
        }
        assertThat(refusedName(startup, dossier, "alpha jumeau")).isNotEqualTo(unknown);
        refusedName(startup, dossier, "  ");
        Answer both =
                startup.post(path(dossier, "/consents"), "{\"investorId\":\"" + one + "\",\"name\":\"Bien Connu\"}");
        assertThat(both.json().at("/errors/0/field").asText()).isEqualTo("name");
        sameToNobody(startup, named("Bien Connu"));
        refusedName(startup, dossier, "Encore");
        refusedName(startup, dossier, "Toujours");

        for (Client sameCompany : List.of(startup, papers.startup(dossier))) {
            Answer late = sameCompany.post(path(dossier, "/consents"), named("Bien Connu"));
            assertThat(late.status()).as(late.text()).isEqualTo(429);
            assertThat(late.header("Retry-After")).isNotEmpty();
        }
        Tab.Page formAgain = Tab.entered(SERVICE, startup.token())
                .submit("/raises/" + dossier.id() + "/access/named", Map.of("name", "Bien Connu"));
        assertThat(formAgain.status()).isEqualTo(429);
        assertThat(formAgain.header("Retry-After")).isNotEmpty();
        assertThat(formAgain.text()).contains("réessayer à partir de ", "value=\"Bien Connu\"", "Retirer l’accès");
        assertThat(startup.post(path(dossier, "/consents"), whom(known)).status())
                .isEqualTo(200);
        assertThat(staff.post(path(dossier, "/consents"), named("Bien connu")).status())
                .isEqualTo(200);
    }

    @Test
    void aRightNameIsAnsweredAsAWrongOneWhereNobodyCanBeLetIn() {
        Answer dossier = draft("552100554", one);
        Client startup = papers.startup(dossier);
        papers.investor("Tout Juste");
        for (String name : List.of("Tout Juste", "Tout Faux")) {
            for (String call : List.of("/consents", "/consents/withdrawal")) {
                Answer stale = startup.post(path(dossier, call), named(name), "If-Match", "\"999\"");
                assertThat(stale.status()).as(call + name + stale.text()).isEqualTo(412);
            }
        }
        assertThat(startup.post(path(dossier, "/withdrawal"), "{}").status()).isEqualTo(200);
        Tab tab = Tab.entered(SERVICE, startup.token());
        for (String name : List.of("Tout Juste", "Tout Faux")) {
            assertThat(startup.post(path(dossier, "/consents"), named(name)).status())
                    .as(name)
                    .isEqualTo(409);
            assertThat(tab.submit("/raises/" + dossier.id() + "/access/named", Map.of("name", name))
                            .status())
                    .as(name)
                    .isEqualTo(409);
        }
    }

    private static String refusedName(Client caller, Answer dossier, String name) {
        Answer refused = caller.post(path(dossier, "/consents"), named(name));
        assertThat(refused.status()).as(name + " " + refused.text()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("name");
        return refused.json().at("/errors/0/message").asText();
    }

    private static void sameToNobody(Client caller, String body) {
        assertThat(caller.post("/api/dossiers/" + NOBODY + "/consents", body).status())
                .isEqualTo(404);
    }

    @Test
    void whoIsLetInLaterAndFollowsALeadWaitsForOne() {
        String follower = papers.investor("Suiveur");
        Answer mandate = staff.post("/api/mandates", """
                {"investorId":"%s","name":"Suit","territories":["VALENCE_ROMANS"],"role":"FOLLOW"}""".formatted(follower));
        assertThat(mandate.status()).as(mandate.text()).isEqualTo(201);
        Answer dossier = routed("443061841", one);

        Answer held = staff.post(path(dossier, "/consents"), whom(follower));
        assertThat(held.json().path("held").asInt()).as(held.text()).isEqualTo(1);
        Answer replay = staff.get(path(dossier, "/replay"));
        assertThat(replay.json().path("equal").asBoolean()).as(replay.text()).isTrue();

        lead(dossier, true);
        assertThat(referral(dossier, follower).path("status").asText()).isEqualTo("ACTIVE");

        String deal = referral(dossier, follower).path("id").asText();
        staff.post("/api/referrals/" + deal + "/waiting", "{\"on\":\"STARTUP\",\"reason\":\"Et la marge ?\"}");
        withdraw(staff, dossier, whom(follower));
        lead(dossier, false);
        staff.post(path(dossier, "/consents"), whom(follower));
        assertThat(staff.get(path(dossier, "")).json().path("held").asInt()).isEqualTo(1);
        lead(dossier, true);

        assertThat(items(papers.investorAccount(follower).get("/api/referrals")))
                .as("what was asked before is asked on the deal that comes of it, though it waited first")
                .singleElement()
                .satisfies(r -> assertThat(r.path("id").asText()).isNotEqualTo(deal))
                .satisfies(r -> assertThat(r.path("holder").asText()).isEqualTo("STARTUP"))
                .satisfies(r -> assertThat(r.path("reason").asText()).isEqualTo("Et la marge ?"));
    }

    private void lead(Answer dossier, boolean found) {
        Answer now = staff.get(path(dossier, ""));
        String raise = Papers.raise("443061841", "VALENCE_ROMANS")
                .replace("\"amount\":300000", "\"amount\":300000,\"leadFound\":" + found)
                .replace("{\"allInvestors\":true}", now.json().path("consent").toString());
        Answer changed = staff.put(path(dossier, ""), raise, "If-Match", now.header("ETag"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String mandate(String investor, String terms) {
        Answer added =
                staff.post("/api/mandates", "{\"investorId\":\"" + investor + "\",\"name\":\"T\"," + terms + "}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return investor;
    }

    /** Of how many mandates the company is told these words and no others; in the API, and whether its page says them. */
    private static int told(Client startup, Answer dossier, String words) {
        int mandates = items(startup.get(path(dossier, "/verdicts"))).stream()
                .filter(v -> v.path("reasons").size() == 1)
                .filter(v -> v.at("/reasons/0/sentence").asText().equals(words))
                .mapToInt(v -> v.path("mandates").asInt())
                .sum();
        String page = page(startup, dossier);
        assertThat(page.contains(words)).as(words + page).isEqualTo(mandates > 0);
        return mandates;
    }

    private static String page(Client startup, Answer dossier) {
        return page(startup, dossier, "");
    }

    private static String page(Client startup, Answer dossier, String rest) {
        return Tab.entered(SERVICE, startup.token())
                .open(path(dossier, rest).replace("/api/dossiers/", "/raises/"))
                .text();
    }

    private static final String CONFLICT = "L’investisseur ne prend pas ce dossier.";
    private static final String NEUTRAL = "L’investisseur ne prend pas ce dossier pour l’instant.";
    private static final String NO_CONSENT = "Vous n’avez pas donné votre accord pour cet investisseur.";

    @Test
    void whoIsNamedAloneIsNotGivenAwayByReasons() {
        String holder = staff.post("/api/investors", """
                        {"name":"Détient","kind":"VC","portfolio":["542065479"]}""").id();
        mandate(holder, "\"territories\":[\"VALENCE_ROMANS\"]");
        String large = mandate(papers.investor("Grand"), "\"ticketMin\":7654321");
        String late = mandate(papers.investor("Plus tard"), "\"ticketMin\":7654321");
        String follower = mandate(papers.investor("Suit"), "\"role\":\"FOLLOW\"");
        Answer dossier = routed("493455042", one, holder, large, follower);
        Client startup = papers.startup(dossier);

        assertThat(told(startup, dossier, NEUTRAL)).isEqualTo(2);
        assertThat(told(startup, dossier, CONFLICT)).isZero();
        assertThat(page(startup, dossier)).contains("Une thèse peut encore suivre");
        int without = told(startup, dossier, NO_CONSENT);
        startup.post(path(dossier, "/consents"), whom(late));
        assertThat(told(startup, dossier, NEUTRAL)).isEqualTo(3);
        withdraw(startup, dossier, whom(holder));
        assertThat(told(startup, dossier, CONFLICT)).isZero();
        assertThat(told(startup, dossier, NEUTRAL)).isEqualTo(3);
        assertThat(told(startup, dossier, NO_CONSENT)).isEqualTo(without);

        assertThat(startup.post(path(dossier, "/withdrawal"), "{}").status()).isEqualTo(200);
        assertThat(page(startup, dossier)).doesNotContain("encore suivre");
        assertThat(page(startup, dossier, "/access")).doesNotContain("repart du début");
        assertThat(startup.get(path(dossier, "/verdicts")).text()).doesNotContain("HOLD", NEUTRAL);
    }

    @Test
    void whoWasToldToTakeNothingWithoutConsentOrLeadIsNotOnceTheyAreThere() {
        String later = mandate(papers.investor("Ailleurs"), "\"territories\":[\"LYON\"]");
        mandate(papers.investor("Suit ailleurs"), "\"territories\":[\"LYON\"],\"role\":\"FOLLOW\"");
        Answer dossier = routed("380129866", one);
        Client startup = papers.startup(dossier);
        String none = "aucun n’est encore trouvé";
        assertThat(page(startup, dossier)).contains(NO_CONSENT, none);
        startup.post(path(dossier, "/consents"), whom(later));
        assertThat(told(startup, dossier, NEUTRAL)).isEqualTo(1);

        startup.post(path(dossier, "/consents"), "{}");
        Answer now = staff.get(path(dossier, ""));
        String led = Papers.raise("380129866", "VALENCE_ROMANS")
                .replace("\"amount\":300000", "\"amount\":300000,\"leadFound\":true")
                .replace("{\"allInvestors\":true}", now.json().path("consent").toString());
        assertThat(staff.put(path(dossier, ""), led, "If-Match", now.header("ETag"))
                        .status())
                .isEqualTo(200);

        assertThat(page(startup, dossier))
                .contains("ne porte pas sur votre territoire")
                .doesNotContain(NO_CONSENT, none);
        assertThat(startup.get(path(dossier, "/verdicts")).text()).doesNotContain(NO_CONSENT, none);
    }

    @Test
    void anInvestorRefusedWhileTheDossierWaitsOnTheStartupLosesItAsWell() {
        Answer dossier = routed("552081317", one, two);
        String deal = referral(dossier, one).path("id").asText();
        staff.post("/api/referrals/" + deal + "/waiting", "{\"on\":\"STARTUP\",\"reason\":\"Une question.\"}");
        Answer now = staff.get(path(dossier, ""));
        String raise = Papers.raise("552081317", "VALENCE_ROMANS")
                .replace("{\"allInvestors\":true}", "{\"investorIds\":[\"" + two + "\"]}");

        Answer changed = staff.put(path(dossier, ""), raise, "If-Match", now.header("ETag"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(referral(dossier, one).path("status").asText()).isEqualTo("REVOKED");
        assertThat(consent(staff, dossier, one).path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(staff.get(path(dossier, "")).json().path("openReferrals").asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyTheCompanyAndTheRegionSpeakForIt() {
        Answer dossier = routed("775670417", one);
        assertThat(papers.investorAccount(one)
                        .post(path(dossier, "/consents"), whom(two))
                        .status())
                .isEqualTo(403);
        assertThat(papers.territory("VALENCE_ROMANS")
                        .post(path(dossier, "/consents/withdrawal"), "{}")
                        .status())
                .isEqualTo(403);
        assertThat(items(papers.territory("VALENCE_ROMANS").get(path(dossier, "/consents"))))
                .isNotEmpty();
        Answer unknown = staff.post(path(dossier, "/consents"), whom(NOBODY));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("investorId");
        assertThat(staff.upload(path(dossier, "/documents"), "OTHER", "a.pdf", PDF)
                        .status())
                .isEqualTo(409);
        assertThat(staff.post(path(dossier, "/consents"), whom(two), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }
}
