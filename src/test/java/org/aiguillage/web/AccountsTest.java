package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts are listed, changed and closed by the regional staff, and what they lose they lose at the next request. */
class AccountsTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);

    private Answer opened(String terms) {
        Answer opened = staff.post("/api/accounts", terms);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened;
    }

    private static String territory(String name) {
        return "{\"role\":\"TERRITORY_STAFF\",\"territory\":\"" + name
                + "\",\"name\":\"Antenne\",\"email\":\"antenne@example.org\"}";
    }

    private Client of(Answer opened) {
        return staff.as(opened.json().path("token").asText());
    }

    private static String path(Answer opened) {
        return "/api/accounts/" + opened.id();
    }

    @Test
    void accountsAreListedAndShownWithoutTheirTokens() {
        Answer opened = opened(territory("LYON"));

        JsonNode shown = staff.get(path(opened)).json();
        assertThat(shown.path("territory").asText()).isEqualTo("LYON");
        assertThat(shown.has("token")).isFalse();
        Answer list = staff.get("/api/accounts?limit=200");
        assertThat(items(list)).extracting(a -> a.path("id").asText()).contains(opened.id());
        assertThat(list.text())
                .doesNotContain("token", opened.json().path("token").asText());
        assertThat(items(staff.get("/api/accounts?limit=1"))).hasSize(1);
    }

    @Test
    void accountsMembersAndTheirOwnersAreFoundByName() {
        Answer dossier = papers.draft(OTHER_SIREN, "GRENOBLE");
        String company = dossier.json().at("/company/id").asText();
        Answer opened = opened("{\"role\":\"STARTUP\",\"companyId\":\"" + company
                + "\",\"name\":\"Zélie Nova\",\"email\":\"zelie@nova.example\"}");

        assertThat(ids("/api/accounts?role=STARTUP&q=zelie")).containsExactly(opened.id());
        assertThat(ids("/api/accounts?ownerId=" + company)).containsExactly(opened.id());
        assertThat(ids("/api/accounts?open=false&q=zelie")).isEmpty();
        assertThat(ids("/api/companies?territory=GRENOBLE&sort=name")).containsExactly(company);
        JsonNode member = items(staff.get("/api/companies?territory=GRENOBLE")).get(0);
        assertThat(member.path("open").asInt()).isEqualTo(1);
        assertThat(member.path("latestDossierId").asText()).isEqualTo(dossier.id());
        assertThat(items(papers.territory("LYON").get("/api/companies?q=" + company)))
                .isEmpty();
        assertThat(of(opened).get("/api/companies").status()).isEqualTo(403);
    }

    @Test
    void aViewOfTheTableIsKeptUnderANameForTheCallAndForThePage() {
        Client office = papers.territory("LYON");
        String views = "/api/accounts/me/views";
        String list = views + "?name=50%20%25%20/%20%C3%A9t%C3%A9";
        String wanted = "{\"round\":\"SERIES_A\",\"slow\":true,\"sort\":\"-amount\",\"q\":\"50 % & été\"}";
        assertThat(office.put(list, wanted).status()).isEqualTo(428);
        Answer kept = office.put(
                list, wanted, "If-Match", office.get("/api/accounts/me").header("ETag"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(office.put(list, "{\"slow\":false}", "If-Match", "\"1\"").status())
                .isEqualTo(412);

        JsonNode one = items(office.get(views)).get(0);
        assertThat(one.path("name").asText()).isEqualTo("50 % / été");
        assertThat(one.at("/list/round").asText()).isEqualTo("SERIES_A");
        assertThat(one.at("/list/slow").asBoolean()).isTrue();
        assertThat(one.at("/list/q").asText()).isEqualTo("50 % & été");
        Answer again = office.put(list, one.path("list").toString(), "If-Match", kept.header("ETag"));
        assertThat(again.json()).as("what was read is put back").isEqualTo(one);
        String query = one.path("query").asText();
        assertThat(office.get("/api/dossiers?" + query).status()).isEqualTo(200);
        Tab tab = Tab.entered(SERVICE, office.token());
        assertThat(tab.open("/dossiers?" + query).text()).containsPattern("aria-current=\"true\"[^>]*>50 % / été<");
        assertThat(items(papers.territory("GRENOBLE").get(views))).isEmpty();

        tab.submit("/dossiers/views", Map.of("name", "Bloqués", "query", "slow=true"));
        tab.submit("/dossiers/views", Map.of("name", "Tout", "query", ""));
        assertThat(items(office.get(views)))
                .extracting(it -> it.path("name").asText())
                .containsExactly("50 % / été", "Bloqués", "Tout");
        JsonNode whole = items(office.get(views)).get(2);
        assertThat(office.put(views + "?name=Tout", whole.path("list").toString(), "If-Match", "*")
                        .json())
                .isEqualTo(whole);
        assertThat(tab.open("/dossiers").text()).containsPattern("aria-current=\"true\"[^>]*>Tout<");

        assertThat(office.json("DELETE", list, "").status()).isEqualTo(428);
        assertThat(office.json("DELETE", list, "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        String version = "\"" + whole.path("version").asText() + "\"";
        assertThat(office.json("DELETE", list, "", "If-Match", version).status())
                .isEqualTo(204);
        assertThat(office.json("DELETE", list, "", "If-Match", "*").status()).isEqualTo(404);
        assertThat(office.json("DELETE", views, "", "If-Match", "*").text()).contains("\"field\":\"name\"");
        assertThat(items(office.get(views))).hasSize(2);
    }

    @Test
    void aViewThatWouldNotOpenIsRefusedByNameOfWhatIsWrong() {
        Client office = papers.territory("LYON");
        Map.of(
                        "{\"sort\":\"beauty\"}",
                        "sort",
                        "{\"stage\":\"NOWHERE\"}",
                        "stage",
                        "{\"q\":\"" + "x".repeat(61) + "\"}",
                        "q",
                        "{\"colour\":\"red\"}",
                        "colour",
                        "",
                        "body")
                .forEach((wanted, field) -> {
                    Answer refused = office.put("/api/accounts/me/views?name=liste", wanted, "If-Match", "*");
                    assertThat(refused.status()).as(wanted).isEqualTo(400);
                    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
                });
        String long81 = "/api/accounts/me/views?name=" + "n".repeat(81);
        for (String wrong : List.of(long81, "/api/accounts/me/views")) {
            assertThat(office.put(wrong, "{\"slow\":true}", "If-Match", "*").text())
                    .contains("\"field\":\"name\"");
        }
    }

    private List<String> ids(String path) {
        return items(staff.get(path)).stream().map(it -> it.path("id").asText()).toList();
    }

    @Test
    void aChangedRoleHoldsFromTheNextRequestOn() {
        papers.draft(SIREN, "LYON");
        Answer opened = opened(territory("LYON"));
        Client client = of(opened);
        assertThat(items(client.get("/api/dossiers"))).isNotEmpty();

        Answer moved = staff.put(path(opened), territory("GRENOBLE"), "If-Match", opened.header("ETag"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(items(client.get("/api/dossiers"))).isEmpty();

        String investor = papers.investor("Fonds");
        String terms = "{\"role\":\"INVESTOR\",\"investorId\":\"" + investor
                + "\",\"name\":\"Antenne\",\"email\":\"antenne@example.org\"}";
        Answer now = staff.put(path(opened), terms, "If-Match", moved.header("ETag"));
        assertThat(now.json().path("role").asText()).as(now.text()).isEqualTo("INVESTOR");
        assertThat(client.get("/api/notices").status()).isEqualTo(403);
        assertThat(items(client.get("/api/investors"))).hasSize(1);
    }

    @Test
    void aChangeNamesTheVersionReadAndWhatCannotBeTaken() {
        Answer opened = opened(territory("LYON"));
        assertThat(staff.put(path(opened), territory("GRENOBLE")).status()).isEqualTo(428);
        assertThat(staff.put(path(opened), territory("GRENOBLE"), "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        Answer unknown = staff.put(
                path(opened),
                "{\"role\":\"STARTUP\",\"companyId\":\"nobody\",\"name\":\"N\",\"email\":\"n@example.org\"}",
                "If-Match",
                opened.header("ETag"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("companyId");
    }

    @Test
    void aClosedAccountIsRefusedAtTheNextRequestByTokenAndByPage() {
        Answer opened = opened(territory("LYON"));
        Client client = of(opened);
        Tab tab = Tab.entered(SERVICE, opened.json().path("token").asText());
        assertThat(tab.open("/").text()).contains("Antenne");

        Answer closed = staff.post(path(opened) + "/closure", "{}", "If-Match", opened.header("ETag"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().path("closedAt").asText()).isNotEmpty();
        assertThat(client.get("/api/accounts/me").status()).isEqualTo(401);
        assertThat(tab.open("/").text()).doesNotContain("Antenne");
        assertThat(staff.post(path(opened) + "/closure").status()).isEqualTo(409);
        assertThat(staff.put(path(opened), territory("LYON"), "If-Match", closed.header("ETag"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyTakesTheirOwnRightsAway() {
        Answer me = staff.get("/api/accounts/me");
        assertThat(staff.post(path(me) + "/closure").status()).isEqualTo(409);
        assertThat(staff.put(path(me), territory("LYON"), "If-Match", me.header("ETag"))
                        .status())
                .isEqualTo(409);
        String renamed = "{\"role\":\"REGIONAL_STAFF\",\"name\":\"Comité\",\"email\":\"comite@example.org\"}";
        assertThat(staff.put(path(me), renamed, "If-Match", me.header("ETag")).status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheRegionalStaffSeesAccounts() {
        Answer opened = opened(territory("LYON"));
        Client client = of(opened);
        assertThat(client.get("/api/accounts").status()).isEqualTo(403);
        assertThat(client.get(path(opened)).status()).isEqualTo(403);
        assertThat(client.post(path(opened) + "/closure").status()).isEqualTo(403);
    }
}
