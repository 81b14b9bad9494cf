package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aiguillage.web.Client.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent, the service says what is wrong with it and goes on: no fault of ours, nothing of our insides. */
class MalformedRequestsTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final long SEED = Long.getLong("seed", 5);
    private final MalformedRequests requests = aboutWhatIsThere();

    private static MalformedRequests aboutWhatIsThere() {
        Client staff = Client.admin(SERVICE);
        Papers papers = new Papers(staff);
        String investor = papers.investor("Fonds");
        String mandate = papers.mandate(investor, "LYON");
        Answer dossier = papers.draft(Papers.SIREN, "LYON");
        papers.route(dossier);
        String referral = Papers.items(staff.get(Papers.path(dossier, "/referrals")))
                .get(0)
                .path("id")
                .asText();
        String rulebook =
                staff.get("/api/rulebooks/current").json().path("version").asText();
        String account =
                papers.investorAccount(investor).get("/api/accounts/me").id();
        Tab tab = Tab.entered(SERVICE, staff.token());
        tab.open("/account");
        return new MalformedRequests(
                Operation.all(staff.get("/openapi.json").json()),
                Map.ofEntries(
                        Map.entry("investor", investor),
                        Map.entry("mandate", mandate),
                        Map.entry("dossier", dossier.id()),
                        Map.entry("referral", referral),
                        Map.entry("rulebook", rulebook),
                        Map.entry("account", account),
                        Map.entry("table", "weights"),
                        Map.entry("calendar", "FR_STD")),
                SERVICE,
                tab);
    }

    @Test
    void twoThousandMalformedRequestsFindNoFault() {
        send(2_000);
    }

    @Test
    @Tag("trial")
    void aHundredThousandMalformedRequestsFindNoFault() {
        send(100_000);
    }

    private void send(int count) {
        SoftAssertions faults = new SoftAssertions();
        Map<String, Long> answers = IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> answer(number, faults))
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
        System.out.println("malformed requests: seed " + SEED + ", " + count + " sent, answers by status " + answers);
        faults.assertAll();
        assertThat(answers.getOrDefault("400", 0L)).as("most are refused").isGreaterThan(count / 4);
        assertThat(Client.admin(SERVICE).get("/api/dossiers").status())
                .as("and it goes on")
                .isEqualTo(200);
    }

    /** The status; "none" where the connection ended without an answer, for the request was never whole. */
    private String answer(int number, SoftAssertions faults) {
        byte[] request = requests.request(SEED, number);
        String answer = Wire.exchange(SERVICE.base(), request);
        if (answer.isEmpty()) {
            return "none";
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        boolean said = head.contains("content-type: application/problem+json")
                || (head.contains("content-type: text/html") && MalformedRequests.mayBeAnsweredByAPage(request));
        boolean bare = answer.contains("Exception")
                || answer.contains("\tat ")
                || answer.contains("org.aiguillage")
                || answer.contains("jetty");
        if (status >= 500 || bare || (status >= 400 && !said)) {
            synchronized (faults) {
                faults.fail("seed %d, number %d: %s%n-> %s".formatted(SEED, number, shown(request), answer));
            }
        }
        return String.valueOf(status);
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() < 2_000 ? text : text.substring(0, 2_000) + "…";
    }
}
