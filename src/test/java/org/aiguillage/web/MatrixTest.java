package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.PDF;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.aiguillage.web.Client.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every operation of {@code /openapi.json}, by every role and by nobody, on its own things, on another's and on things that
 * are not there. An operation that is added is tried without a line here; a new kind of thing has to be given its ids.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class MatrixTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final String UNKNOWN = "01a20a60-ae36-772f-b20d-000000000000";

    /** A company's figures and an investor's, which must not be found in what the others read. */
    private static final String FOREIGN_NAME = "Etrangere-Sarl";

    private static final String PRIVATE_TICKET = "7654321";

    /** What every role may read of all, what belongs to nobody, and what each may call by any name of its own. */
    private static final Set<String> COMMON = Set.of("rulebook", "table", "calendar", "backtest", "view");

    private static final Set<String> STAFF_KNOWS_ALL = Set.of("investor", "mandate");

    private final Map<String, Client> callers = new LinkedHashMap<>();
    private final Map<String, String> own = new TreeMap<>();
    private final Map<String, String> foreign = new TreeMap<>();
    private final Map<String, Map<String, String>> ofOwnAccount = new TreeMap<>();
    private List<Operation> operations = List.of();
    private int attempts;
    private int done;

    private static Client staff() {
        return Client.admin(SERVICE);
    }

    private static Papers papers() {
        return new Papers(staff());
    }

    @BeforeAll
    void thereAreTwoOfEach() {
        String rival = papers().investor("Rival-Capital");
        papers().mandate(rival, "LYON");
        side(own, SIREN, "LYON", "Nova");
        side(foreign, OTHER_SIREN, "GRENOBLE", FOREIGN_NAME);
        SERVICE.pass(Duration.ofDays(30));
        List.of(own, foreign).forEach(this::flagAndNotice);
        foreign.put("rival", rival);
        callers.put("INVESTOR", papers().investorAccount(id(own, "investor")));
        callers.put("TERRITORY_STAFF", papers().territory("LYON"));
        callers.put("STARTUP", papers().startup(staff().get("/api/dossiers/" + id(own, "dossier"))));
        callers.put("REGIONAL_STAFF", staff());
        callers.put("nobody", staff().as(""));
        own.put("erasure", erased());
        own.put("trail", refused(papers().investorAccount(id(own, "investor"))));
        foreign.putAll(ofAccount(staff().as(id(foreign, "accountToken"))));
        callers.forEach((role, caller) -> {
            if (!role.equals("nobody")) {
                ofOwnAccount.put(role, ofAccount(caller));
            }
            caller.put("/api/accounts/me/views?name=Retards", "{\"slow\":true}", "If-Match", "*");
        });
        operations = Operation.all(staff().get("/openapi.json").json());
    }

    private static String id(Map<String, String> side, String kind) {
        return Objects.requireNonNull(side.get(kind), kind);
    }

    private static String erased() {
        staff().post(
                        "/api/accounts",
                        "{\"role\":\"REGIONAL_STAFF\",\"name\":\"Ancienne\",\"email\":\"ancienne@example.org\"}");
        return staff().post("/api/erasures", "{\"email\":\"ancienne@example.org\"}")
                .id();
    }

    /** Whose refusal is on a trail by now. */
    private static String refused(Client caller) {
        assertThat(caller.get("/api/notices").status()).isEqualTo(403);
        return caller.get("/api/accounts/me").id();
    }

    /** What each account has of its own. */
    private Map<String, String> ofAccount(Client caller) {
        Tab.entered(SERVICE, caller.token());
        return Map.of(
                "session", items(caller.get("/api/sessions")).get(0).path("id").asText(),
                "token",
                        caller.post("/api/tokens", "{\"name\":\"programme\",\"scope\":\"READ\"}")
                                .id());
    }

    private void side(Map<String, String> side, String siren, String territory, String company) {
        String investor = papers().investor("Fonds-" + territory);
        Answer mandate = staff().post("/api/mandates", """
                {"investorId":"%s","name":"These","territories":["%s"],"ticketMax":%s}""".formatted(investor, territory, PRIVATE_TICKET));
        Answer dossier =
                staff().post("/api/dossiers", Papers.raise(siren, territory).replace("Nova", company));
        papers().route(dossier);
        Answer account = staff().post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"%1$s","name":"Compte","email":"%1$s@example.org"}""".formatted(territory));
        side.putAll(Map.of(
                "dossier", dossier.id(),
                "document",
                        staff().get(path(dossier, ""))
                                .json()
                                .at("/documents/0/id")
                                .asText(),
                "referral",
                        staff().get(path(dossier, "/referrals"))
                                .json()
                                .at("/items/0/id")
                                .asText(),
                "investor", investor,
                "mandate", mandate.id(),
                "account", account.id(),
                "rulebook",
                        staff().get("/api/rulebooks/current")
                                .json()
                                .path("version")
                                .asText(),
                "table", "weights",
                "calendar", "FR_STD",
                "backtest", UNKNOWN));
        String deal = items(staff().get(path(dossier, "/referrals"))).stream()
                .filter(r -> r.path("investorId").asText().equals(investor))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        side.put("referral", deal);
        side.put("accountToken", account.json().path("token").asText());
    }

    private void flagAndNotice(Map<String, String> side) {
        side.put("flag", ofDossier(staff().get("/api/flags?limit=200"), "/subject/id", id(side, "referral")));
        side.put("notice", ofDossier(staff().get("/api/notices?limit=200"), "/dossierId", id(side, "dossier")));
    }

    private static String ofDossier(Answer list, String pointer, String id) {
        return items(list).stream()
                .filter(item -> item.at(pointer).asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    @Order(1)
    void anothersThingCannotBeToldFromOneThatIsNotThere() {
        SoftAssertions all = new SoftAssertions();
        callers.forEach((role, caller) -> operations.forEach(operation -> {
            String tried = role + " " + operation;
            Answer theirs = send(caller, operation, foreign);
            Answer nobodys = send(caller, operation, Map.of());
            if (role.equals("nobody")) {
                all.assertThat(theirs.status()).as(tried).isEqualTo(401);
            } else if (!operation.roles().contains(role)) {
                all.assertThat(theirs.status()).as(tried).isEqualTo(403);
            } else if (sees(role, operation)) {
                return;
            } else {
                all.assertThat(theirs.status()).as(tried + " " + theirs.text()).isEqualTo(404);
            }
            all.assertThat(whole(theirs)).as(tried).isEqualTo(whole(nobodys));
        }));
        all.assertAll();
    }

    /** Whether the answer about another's thing may differ: it is not another's to this role, or names no thing. */
    private static boolean sees(String role, Operation operation) {
        Set<String> kinds = operation.kinds();
        return role.equals("REGIONAL_STAFF")
                || COMMON.containsAll(kinds)
                || (role.equals("TERRITORY_STAFF") && STAFF_KNOWS_ALL.containsAll(kinds));
    }

    private static String whole(Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return answer.status() + " " + headers + " " + answer.text();
    }

    @Test
    @Order(2)
    void whoeverMayMakeACallMakesItOnItsOwnAndReadsNothingOfTheOthers() {
        SoftAssertions all = new SoftAssertions();
        List<Operation> readingFirst = new ArrayList<>(operations);
        readingFirst.sort(Comparator.comparing((Operation it) -> !it.method().equals("get"))
                .thenComparing(it -> it.template().endsWith("/closure")));
        callers.forEach((role, caller) -> readingFirst.forEach(operation -> {
            Map<String, String> things = new TreeMap<>(own);
            things.putAll(ofOwnAccount.getOrDefault(role, Map.of()));
            Answer answer = send(caller, operation, things);
            String tried = role + " " + operation + " " + answer.text();
            if (role.equals("nobody")) {
                all.assertThat(answer.status()).as(tried).isEqualTo(401);
            } else if (!operation.roles().contains(role)) {
                all.assertThat(answer.status()).as(tried).isEqualTo(403);
            } else {
                done += answer.status() < 300 ? 1 : 0;
                boolean gone = operation.kinds().contains("backtest");
                all.assertThat(answer.status())
                        .as(tried)
                        .isNotIn(gone ? List.of(401, 403, 500) : List.of(401, 403, 404, 500));
                all.assertThat(answer.text()).as(tried).doesNotContain(hidden(role));
            }
        }));
        System.out.println(
                "matrix: " + operations.size() + " operations, " + attempts + " attempts, " + done + " of them done");
        all.assertAll();
        assertThat(done).as("not everything is refused").isGreaterThan(operations.size());
        assertThat(attempts).isGreaterThan(operations.size() * callers.size() * 2);
    }

    private List<String> hidden(String role) {
        List<String> foreignIds = List.of("dossier", "document", "referral", "flag", "notice").stream()
                .map(kind -> id(foreign, kind))
                .toList();
        List<String> hidden = new ArrayList<>(List.of("org.aiguillage", "Exception"));
        if (!role.equals("REGIONAL_STAFF")) {
            hidden.addAll(foreignIds);
            hidden.add(FOREIGN_NAME);
        }
        if (role.equals("INVESTOR")) {
            hidden.addAll(List.of(id(foreign, "rival"), id(foreign, "investor"), id(foreign, "mandate")));
        }
        if (role.equals("STARTUP")) {
            hidden.addAll(List.of(PRIVATE_TICKET, id(foreign, "investor"), id(foreign, "mandate")));
        }
        return hidden;
    }

    /** @param side ids by kind of thing; what it lacks is there for nobody */
    private Answer send(Client caller, Operation operation, Map<String, String> side) {
        attempts++;
        String path = operation.path(side, UNKNOWN);
        String[] headers = operation.method().equals("put")
                ? new String[] {"X-Request-Id", "same", "If-Match", "\"1\""}
                : new String[] {"X-Request-Id", "same"};
        return operation.uploads()
                ? caller.upload(path, "OTHER", "a.pdf", PDF, headers)
                : caller.json(
                        operation.method().toUpperCase(java.util.Locale.ROOT), path, operation.body(side), headers);
    }
}
