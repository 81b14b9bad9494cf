package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.acceptance.NaughtyLife.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The big list of naughty strings in every text field and on every page of a real browser: nothing runs, nothing is changed. */
class NaughtyStringsTest {
    private static final String START = "2026-07-06T08:00:00Z";
    private static final Duration LATE = Duration.ofDays(7);

    /** Where a text is no text: it is put there once, and refused. */
    private static final List<String> CODES = List.of(
            "Id",
            "[]",
            "/backtests ",
            "siren",
            "/views sector",
            "/views sort",
            "PUT /api/dossiers/{id} company.nationalId",
            "country",
            "currency",
            "erasures email",
            "personal-files email");

    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<String> sent = new HashSet<>();
    private int pages;
    private int forms;

    @Test
    void oneInEightyDoesNoHarm(@TempDir Path folder) throws IOException {
        tryAll(folder, NaughtyStrings.oneOf(80));
    }

    @Tag("trial")
    @ParameterizedTest(name = "part {index}")
    @MethodSource("parts")
    void noneDoesAnyHarm(List<String> part, @TempDir Path folder) throws IOException {
        tryAll(folder, part);
    }

    /** Each before a service of its own, whose pages stay short. */
    static List<List<String>> parts() {
        return NaughtyStrings.pieces(NaughtyStrings.all(), 2 * NaughtyLife.AT_A_TIME);
    }

    private void tryAll(Path folder, List<String> strings) throws IOException {
        OwnRules rules = OwnRules.in(folder.resolve("rules"));
        try (Mailbox mailbox = Mailbox.open()) {
            Map<String, String> settings = mailbox.settings(START);
            settings.put("mail.publicUrl", "http://localhost:8080");
            settings.put("rules", rules.folder());
            try (Service service = Service.start(folder, settings);
                    WatchedPage watched = WatchedPage.open(service)) {
                NaughtyFields fields = new NaughtyFields(service);
                NaughtyLife life = new NaughtyLife(service, fields);
                Backtesting backtesting = Backtesting.of(service, rules);
                for (List<String> piece : NaughtyStrings.pieces(strings, NaughtyLife.AT_A_TIME)) {
                    List<Case> cases = life.of(piece);
                    service.advance(LATE);
                    life.acknowledge(cases);
                    whenOneMayComeIn(service);
                    Map<String, String> common = Map.of(
                            "feeds",
                                    Visitors.feed(
                                            service, "SHEET", cases.get(0).ids().getOrDefault("dossiers", "")),
                            "invitation", invited(service, mailbox, cases.hashCode()),
                            "language", "fr",
                            "stop",
                                    Visitors.secret(
                                            mailbox.last("contact@fonds.example")
                                                    .stop(),
                                            "/stop/"));
                    everybodyLooks(service, watched, life, cases, common);
                    life.withdraw(cases);
                }
                whenOneMayComeIn(service);
                try (WatchedPage region = watched.another()) {
                    region.enter(Service.ADMIN);
                    look(
                            service,
                            region,
                            "REGIONAL_STAFF",
                            List.of(new Case("", Map.of("backtests", backtesting.run()))),
                            Map.of());
                }
                inTheWrongPlace(service, fields, strings);
                assertThat(TextFields.of(
                                service.get(Service.ADMIN, "/openapi.json").body()))
                        .as("every text field was tried")
                        .isSubsetOf(fields.tried());
                assertThat(Place.all(service))
                        .as("every page was shown")
                        .allSatisfy(place -> assertThat(shown).contains(place.template()));
                System.out.println("naughty strings: " + strings.size() + " in "
                        + fields.tried().size()
                        + " fields of the API, " + fields.taken() + " values taken as they are, " + fields.refused()
                        + " refused by name; " + pages + " views of " + shown.size() + " pages, "
                        + forms + " times one of " + filled.size() + " forms");
                assertThat(fields.taken()).isGreaterThan(strings.size() * 10);
            }
        }
    }

    /** Every role reads every page about each of the cases, and fills in every form. */
    private void everybodyLooks(
            Service service, WatchedPage watched, NaughtyLife life, List<Case> cases, Map<String, String> common) {
        Case first = cases.get(0);
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        people.put("STARTUP", Map.of("companyId", first.ids().get("company")));
        people.put("INVESTOR", Map.of("investorId", first.ids().get("investor")));
        people.put("TERRITORY_STAFF", Map.of("territory", "GRENOBLE"));
        people.put("REGIONAL_STAFF", Map.of());
        Iterator<Case> names =
                Stream.generate(() -> cases).flatMap(List::stream).iterator();
        people.forEach((role, of) -> {
            try (WatchedPage own = watched.another()) {
                String token = life.account(role, names.next().naughty(), of);
                devices(service, token, cases);
                own.enter(token);
                look(service, own, role, seenBy(role, List.copyOf(people.keySet()), cases), common);
            }
        });
        try (WatchedPage nobodys = watched.another()) {
            look(service, nobodys, "", cases, common);
        }
    }

    /** The region sees all, and each case is seen by one of the others. */
    private static List<Case> seenBy(String role, List<String> roles, List<Case> cases) {
        return role.equals("REGIONAL_STAFF")
                ? cases
                : cases.stream()
                        .filter(it -> cases.indexOf(it) % (roles.size() - 1) == roles.indexOf(role))
                        .toList();
    }

    /** @param role {@code ""} for somebody who is not signed in */
    private void look(Service service, WatchedPage watched, String role, List<Case> cases, Map<String, String> common) {
        for (Place place : Place.openTo(service, role)) {
            Set<String> addresses = new LinkedHashSet<>();
            boolean further = true;
            for (Case it : cases) {
                Map<String, String> ids = new LinkedHashMap<>(common);
                ids.putAll(it.ids());
                if (place.reachable(ids) && (addresses.add(place.address(ids)) || further)) {
                    shown.add(place.template());
                    further = look(watched, place.address(ids), it.naughty());
                }
                if (place.ofOneThing() && role.matches("|REGIONAL_STAFF")) {
                    watched.show(place.about(it.naughty()));
                }
            }
        }
    }

    /** @return whether there is a form to be filled in once more */
    private boolean look(WatchedPage watched, String address, String naughty) {
        pages++;
        if (!watched.show(address)) {
            return false;
        }
        boolean filledIn = false;
        boolean away = false;
        for (Form form : Form.of(watched.page())) {
            // Giving a raise up ends all that the others are to look at; that is done last.
            if (form.kind().contains("/withdrawal")) {
                continue;
            }
            filled.add(form.kind());
            if (sent.add(form.kind() + " " + naughty)) {
                filledIn = true;
                forms++;
                if (away) {
                    watched.show(address);
                }
                watched.send(form, naughty);
                away = true;
            }
        }
        return filledIn;
    }

    /** Naughty strings are wrong tokens, too many of which close the door to their address for a minute. */
    private static void whenOneMayComeIn(Service service) {
        int status = entering(service);
        for (int second = 0; second < 70 && status == 429; second++) {
            sleepASecond();
            status = entering(service);
        }
        assertThat(status).isEqualTo(200);
    }

    private static int entering(Service service) {
        Browser browser = new Browser(service);
        browser.open("/");
        return browser.send("/session", "token", Service.ADMIN).status();
    }

    private static void sleepASecond() {
        try {
            Thread.sleep(1_000); // The minute is the machine's own: the service's clock does not shorten it.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Browsers that call themselves so come in; a header has no room for some. */
    private static void devices(Service service, String token, List<Case> cases) {
        for (Case it : cases) {
            String device = new String(it.naughty().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (device.chars().allMatch(c -> c >= ' ' && c != 0x7F)) {
                Browser browser = new Browser(service, device);
                browser.open("/");
                browser.send("/session", "token", token).shows("Sign out");
            }
        }
    }

    /** What is left: fields that take a code or an id. */
    private static void inTheWrongPlace(Service service, NaughtyFields fields, List<String> strings) {
        Set<String> left = new LinkedHashSet<>(
                TextFields.of(service.get(Service.ADMIN, "/openapi.json").body()));
        left.removeAll(fields.tried());
        assertThat(left)
                .as("a text is put where no text belongs")
                .allMatch(it -> CODES.stream().anyMatch(it::contains));
        for (String naughty : strings) {
            for (String field : left) {
                int name = field.lastIndexOf(' ');
                fields.putInTheWrongPlace(field.substring(0, name), "unknown", field.substring(name + 1), naughty);
            }
            String q = URLEncoder.encode(naughty, StandardCharsets.UTF_8);
            assertThat(service.get(Service.ADMIN, "/api/dossiers?q=" + q).status())
                    .isIn(200, 400);
            assertThat(service.get(Service.ADMIN, "/api/dossiers/" + q).status())
                    .isIn(200, 400, 404);
        }
    }

    /** The secret of somebody's link: whoever is invited by it may be called anything. */
    private static String invited(Service service, Mailbox mailbox, int round) {
        String email = "rose" + round + "@cluster.test";
        String account = service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{'role': 'REGIONAL_STAFF', 'name': 'Rose', 'email': '%s'}".formatted(email))
                .ok(201)
                .text("/id");
        service.post(Service.ADMIN, "/api/accounts/" + account + "/invitation", "")
                .ok(200);
        service.advance(Duration.ZERO);
        return Visitors.secret(mailbox.last(email).text(), "/invitation/");
    }
}
