package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A morning of the staff: what stands still, what to do about it, one dossier in full, and all of them as a table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffJourneyTest {
    private static final String FORMULA = "=HYPERLINK(1)";

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private Service service;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(folder, Map.of("clock", "2026-11-23T08:12:00Z", "demo", "true"));
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
        service.close();
    }

    /** What a reader of one language sees. */
    private record Words(
            String role,
            String late,
            String reminded,
            String today,
            String noted,
            String same,
            String open,
            String kept) {}

    private static final Words FRENCH = new Words(
            "Comité régional",
            "depuis trop longtemps",
            "La relance part",
            "Relancé aujourd’hui",
            "La note est enregistrée",
            "la décision est la même, mot pour mot",
            "\\d+ dossiers ouverts, dont \\d+ en retard",
            "Cette liste est gardée");
    private static final Words ENGLISH = new Words(
            "Regional committee",
            "for too long",
            "The reminder goes out",
            "Reminded today",
            "The note is recorded",
            "the decision is the same, word for word",
            "\\d+ open dossiers, \\d+ of them late",
            "This list is kept");

    @Test
    void inFrench() {
        morning(Look.FRENCH, FRENCH);
    }

    @Test
    void inEnglishInTheDark() {
        morning(Look.ENGLISH.dark(), ENGLISH);
    }

    @Test
    void onAPhoneWithoutScripts() {
        morning(Look.FRENCH.phone().withoutScripts(), FRENCH);
    }

    @Test
    void inEnglishWithoutScripts() {
        morning(Look.ENGLISH.withoutScripts(), ENGLISH);
    }

    private void morning(Look look, Words words) {
        try (Screen screen = chromium.screen(service, look)) {
            screen.enterInvented(words.role);
            assertThat(screen.page().locator("h1")).containsText(words.late);
            screen.isSound().shot("staff-desk");
            somebodyIsReminded(screen, words);
            aCaseIsAssignedAndNoted(screen, words);
            oneDossierIsReadInFull(screen, words);
            theStagesStandSideBySide(screen);
            allDossiersAreSearchedAndKept(screen, words);
        }
    }

    private static void somebodyIsReminded(Screen screen, Words words) {
        Page page = screen.page();
        page.locator("a.chip[href='/desk?holder=INVESTOR']").first().click();
        String flag = page.locator("tbody:has(.act button)").first().getAttribute("id");
        page.click("#" + flag + " .act button");

        assertThat(page.locator("[role=status]")).containsText(words.reminded);
        assertThat(page.locator("#" + flag + " .act")).containsText(words.today);
        assertThat(page.locator("a.chip[href='/desk?holder=INVESTOR']").first()).hasAttribute("aria-current", "true");
    }

    private static void aCaseIsAssignedAndNoted(Screen screen, Words words) {
        Page page = screen.page();
        screen.open("/desk");
        Locator row = page.locator("tbody").first();
        row.locator("summary").click();
        String colleague = row.locator("option").nth(1).textContent();
        row.locator("select").selectOption(row.locator("option").nth(1).getAttribute("value"));
        row.locator("form[action$='/assignment'] button").click();
        assertThat(page.locator("tbody").first().locator("summary")).containsText(colleague.trim());

        page.locator("tbody").first().locator("summary").click();
        page.locator("tbody").first().locator("textarea[name=comment]").fill("Je les appelle demain");
        screen.isSound();
        page.locator("tbody")
                .first()
                .locator("form[action$='/acknowledgement'] button")
                .click();
        assertThat(page.locator("[role=status]")).containsText(words.noted);
        assertThat(page.locator("tbody").first().locator("summary")).containsText("Je les appelle demain");
    }

    private static void oneDossierIsReadInFull(Screen screen, Words words) {
        Page page = screen.page();
        page.locator("tbody").first().locator("a.name").click();
        assertThat(page.locator(".timeline")).containsText("Je les appelle demain");
        assertThat(page.locator(".papers a").first()).isVisible();
        page.locator(".verdicts summary").first().click();
        assertThat(page.locator(".points li").first()).isVisible();
        screen.isSound().shot("staff-dossier");

        page.locator("#replay a").click();
        assertThat(page.locator("#replay")).containsText(words.same);
    }

    private static void theStagesStandSideBySide(Screen screen) {
        Page page = screen.page();
        screen.open("/board");
        assertThat(page.locator(".lane")).hasCount(10);
        screen.isSound().shot("staff-board");
        page.locator(".lane:has(p a) h2 a").first().click();
        assertThat(page.locator(".board.alone .name").nth(6)).isVisible();
    }

    private void allDossiersAreSearchedAndKept(Screen screen, Words words) {
        Page page = screen.page();
        screen.open("/dossiers");
        assertThat(page.locator("h1")).hasText(Pattern.compile(words.open));
        assertThat(page.locator(".dossiers tbody tr")).hasCount(50);
        screen.isSound().shot("staff-table");
        page.locator("a[rel=next]").click();
        assertThat(page.locator(".dossiers tbody tr").first()).isVisible();

        page.selectOption("#round", "SERIES_A");
        page.selectOption("#sort", "-amount");
        page.locator(".table-filter button").click();
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
        page.locator(".beside summary").click();
        page.fill(".card #name", "Séries A, les plus grandes");
        page.locator("form[action='/dossiers/views'] button").click();
        assertThat(page.locator("[role=status]")).containsText(words.kept);
        screen.open("/dossiers");
        page.locator("nav a.chip").click();
        assertThat(page.locator("#round")).hasValue("SERIES_A");
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
        page.locator(".beside summary").click();
        page.locator("form[action='/dossiers/views/removal'] button").click();
        assertThat(page.locator("nav a.chip")).hasCount(0);
    }

    @Test
    void theListIsTakenAwayWithoutFormulas() throws IOException {
        service.post(
                        Service.ADMIN,
                        "/api/dossiers",
                        "{'company': {'country': 'BE', 'nationalId': '12', 'name': '" + FORMULA + "'}}")
                .ok(201);
        try (Screen screen = chromium.screen(service, Look.FRENCH)) {
            screen.enter(Service.ADMIN);
            String csv = new String(file(screen, "/dossiers.csv?q=hyperlink"), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("\uFEFFEntreprise;SIREN;").contains("\n'" + FORMULA + ";12;");
            assertThat(csv.strip().split("\r?\n")).hasSize(2);
            assertThat(file(screen, "/dossiers.csv").length).isGreaterThan(csv.length() * 10);
            assertThat(sharedTexts(file(screen, "/dossiers.xlsx?q=hyperlink"))).contains("&apos;" + FORMULA);
        }
    }

    private byte[] file(Screen screen, String path) {
        var answer = screen.page().request().get(service.url(path).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).contains("attachment");
        return answer.body();
    }

    private static String sharedTexts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("dossiers", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                byte[] texts = zip.getInputStream(requireNonNull(zip.getEntry("xl/sharedStrings.xml")))
                        .readAllBytes();
                return new String(texts, StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatCannotBeDoneIsSaidWhereItWasTried() {
        try (Screen one = chromium.screen(service, Look.FRENCH);
                Screen other = chromium.screen(service, Look.FRENCH)) {
            one.enterInvented("Comité régional");
            other.enterInvented("Comité régional");
            Page page = one.page();
            Locator last = other.page().locator("tbody:has(.act button)").last();
            String flag = last.getAttribute("id");
            last.locator(".act button").click();
            page.locator("#" + flag + " summary").click();
            page.locator("#" + flag + " textarea[name=message]").fill("Un mot qui ne se perd pas");
            page.locator("#" + flag + " form:has(textarea[name=message]) button")
                    .click();

            assertThat(page.locator("#" + flag + " [role=alert]")).containsText("Une relance est déjà partie");
            one.isSound();
        }
    }

    @Test
    void whoCannotBeWrittenToIsSaidToBeCalledOrInvited() {
        String fund = "/api/investors/" + investorThatIsLate();
        var before = service.get(Service.ADMIN, fund).ok(200);
        service.put(
                        Service.ADMIN,
                        fund,
                        before.header("ETag"),
                        "{'name': 'Fonds Injoignable', 'kind': 'VC', 'contactEmail': null}")
                .ok(200);
        try (Screen screen = chromium.screen(service, Look.FRENCH.phone().withoutScripts())) {
            screen.enter(Service.ADMIN).open("/desk?holder=INVESTOR");
            Locator late = screen.page()
                    .locator("tbody:has(.holder:text('Fonds Injoignable')):has(.act a)")
                    .first();
            assertThat(late.locator(".act")).containsText("Téléphonez, ou invitez");
            screen.isSound().shot("staff-unread");
            late.locator(".act a").click();
            assertThat(screen.page().locator("h1")).containsText("Fonds Injoignable");
        }
    }

    /** One without an account of its own, and not with a dossier of the office that another test looks at, or that was reminded. */
    private String investorThatIsLate() {
        var flags = service.get(Service.ADMIN, "/api/flags?holder=INVESTOR&open=true&limit=200")
                .ok(200)
                .body()
                .at("/items");
        Set<String> reminded = new HashSet<>();
        flags.forEach(flag -> {
            if (!flag.at("/nudge").isNull()) {
                reminded.add(flag.at("/subject/id").asText());
            }
        });
        for (var flag : flags) {
            var deal = service.get(
                            Service.ADMIN,
                            "/api/referrals/" + flag.at("/subject/id").asText())
                    .body();
            String investor = deal.at("/investorId").asText();
            if (deal.at("/holder").asText().equals("INVESTOR")
                    && !reminded.contains(flag.at("/subject/id").asText())
                    && !inGrenoble(deal.at("/dossierId").asText())
                    && !hasAccount(investor)) {
                return investor;
            }
        }
        throw new AssertionError("no investor is late");
    }

    private boolean inGrenoble(String dossier) {
        return service.get(Service.ADMIN, "/api/dossiers/" + dossier)
                .text("/company/territory")
                .equals("GRENOBLE");
    }

    private boolean hasAccount(String investor) {
        for (var account : service.get(Service.ADMIN, "/api/accounts?limit=200")
                .ok(200)
                .body()
                .at("/items")) {
            if (account.at("/investorId").asText().equals(investor)) {
                return true;
            }
        }
        return false;
    }
}
