package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aiguillage.acceptance.Visitors.Person;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every page, the one that is added tomorrow included: everybody can read it and use it, wide or narrow. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final String CLOCK = "2026-11-23T08:12:00Z";

    /** Whether pictures of all pages are wanted in {@code target/screens/pages}: {@code -Dpictures=true}. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    /** Longer than any text may be. */
    private static final String TOO_LONG = "trop long ".repeat(1_100);

    private static final String SAYS_WHY = "[role=alert], [aria-invalid=true]";

    /** Whoever asks for a new password is told the same, whatever the address. */
    private static final String SAYS_NOTHING = "post /forgotten";

    private static final int PICTURES_ARE_DRAWN_MILLIS = 250;

    /** Together every language, width and theme. */
    private static final List<Look> LOOKS =
            List.of(Look.FRENCH, Look.ENGLISH.phone().dark());

    private final Mailbox mailbox = Mailbox.open();
    private Service service;
    private Chromium chromium;
    private List<Person> people;
    private Person beginner;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        OwnRules rules = OwnRules.in(folder.resolve("rules"));
        Map<String, String> settings = mailbox.settings(CLOCK);
        settings.put("mail.publicUrl", "http://localhost:8080");
        settings.put("rules", rules.folder());
        settings.put("demo", "true");
        service = Service.start(folder, settings);
        chromium = Chromium.start();
        Visitors visitors = new Visitors(service, mailbox, Backtesting.of(service, rules));
        people = visitors.all();
        beginner = visitors.withADraft();
    }

    @AfterAll
    void stop() {
        chromium.close();
        service.close();
        mailbox.close();
    }

    @Test
    void everyPageIsSoundForEverybodyWhoMayOpenIt() {
        SoftAssertions all = new SoftAssertions();
        Set<String> seen = new HashSet<>();
        int views = 0;
        for (Person person : people) {
            for (Look look : LOOKS) {
                try (Screen screen = entered(service, person, look)) {
                    for (Place place : pages(service, person)) {
                        views++;
                        boolean first = seen.add(look.name() + place.template());
                        all.check(() -> look(screen, service, place.address(person.ids()), "", first));
                    }
                }
            }
        }
        System.out.println("every page: " + Place.all(service).size() + " pages, " + views + " views");
        all.assertAll();
    }

    @Test
    void theStepsOfADossierAreSound() {
        SoftAssertions all = new SoftAssertions();
        for (Look look : LOOKS) {
            try (Screen screen = entered(service, beginner, look)) {
                for (Place place : pages(service, beginner)) {
                    if (place.ofOneThing() && place.reachable(beginner.ids())) {
                        all.check(() -> look(screen, service, place.address(beginner.ids()), "draft-", true));
                    }
                }
            }
        }
        all.assertAll();
    }

    @Test
    void withNothingToShowThePagesAreSoundToo(@TempDir Path folder) {
        SoftAssertions all = new SoftAssertions();
        Set<String> seen = new HashSet<>();
        try (Service empty = Service.start(folder, CLOCK)) {
            for (Person person : Visitors.ofNothing(empty)) {
                try (Screen screen = entered(empty, person, Look.FRENCH.phone())) {
                    for (Place place : pages(empty, person)) {
                        if (!place.ofOneThing()) {
                            boolean first = seen.add(place.template());
                            all.check(() -> look(screen, empty, place.template(), "empty-", first));
                        }
                    }
                }
            }
        }
        all.assertAll();
    }

    /** What was typed is refused where it was typed, on a page that all can read. */
    @Test
    void aFormThatIsRefusedIsSound() {
        SoftAssertions all = new SoftAssertions();
        Set<String> refused = new TreeSet<>();
        for (Person person : people) {
            try (Screen screen = entered(service, person, Look.FRENCH.phone())) {
                for (Place place : pages(service, person)) {
                    String address = place.address(person.ids());
                    all.check(() -> refusals(screen, address, refused));
                }
            }
        }
        System.out.println("refused forms: " + refused.size() + " " + refused);
        assertThat(refused).contains("post /session/password", "post /raises/{}/access/named");
        all.assertAll();
    }

    private void refusals(Screen screen, String address, Set<String> refused) {
        if (!isPage(screen, service, address)) {
            return;
        }
        for (Form form : Form.of(screen.page())) {
            if (form.changes() && !form.kind().equals(SAYS_NOTHING) && refused.add(form.kind())) {
                assertThat(form.send(screen.page(), TOO_LONG).status())
                        .as(form.kind())
                        .isBetween(400, 499);
                if (PICTURES) {
                    screen.shot("pages/refused-" + form.kind().replaceAll("\\W+", "-"));
                }
                assertThat(screen.page().locator(SAYS_WHY).count())
                        .as(form.kind())
                        .isPositive();
                screen.isSound();
                isPage(screen, service, address);
            }
        }
    }

    @Test
    void whatSomeCannotUseIsNoticed() {
        try (Screen screen = chromium.screen(service, Look.FRENCH)) {
            screen.page().setContent("<main><h1>Rien</h1><input><p style='color: #ccc'>Pâle</p></main>");
            assertThatThrownBy(screen::isSound)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("label");
        }
    }

    /** From the first key press on, Tab comes by every control, and shows where it is. */
    @Test
    void everyControlIsReachedWithTheKeyboard() {
        SoftAssertions all = new SoftAssertions();
        Set<String> seen = new HashSet<>();
        for (Person person : people) {
            try (Screen screen = entered(service, person, Look.FRENCH)) {
                for (Place place : pages(service, person)) {
                    if (!seen.add(place.template())) {
                        continue;
                    }
                    String address = place.address(person.ids());
                    all.check(() -> {
                        if (isPage(screen, service, address)) {
                            new Keyboard(screen.page()).reachesEverything();
                        }
                    });
                }
            }
        }
        all.assertAll();
    }

    private static List<Place> pages(Service where, Person person) {
        return Place.openTo(where, person.role()).stream()
                .filter(place -> !place.part())
                .toList();
    }

    private Screen entered(Service where, Person person, Look look) {
        Screen screen = chromium.screen(where, look);
        return person.token().isEmpty() ? screen : screen.enter(person.token());
    }

    /** @param first whether nobody has looked at this page yet: what differs from role to role is what stands in it */
    private static void look(Screen screen, Service where, String address, String kind, boolean first) {
        if (!isPage(screen, where, address)) {
            return;
        }
        if (PICTURES && first) {
            screen.shot("pages/" + kind
                    + address.replaceAll("[0-9a-f-]{36}|[\\w-]{43}", "x").replaceAll("\\W+", "-"));
        }
        if (!first) {
            screen.isWhole();
            return;
        }
        screen.isSound();
        screen.page().setViewportSize(screen.look().width() == 390 ? 1280 : 390, 860);
        if (screen.page().locator("[data-chart]").count() > 0) {
            screen.page().waitForTimeout(PICTURES_ARE_DRAWN_MILLIS);
        }
        screen.isWhole();
        screen.page().setViewportSize(screen.look().width(), 860);
    }

    /** Otherwise it is a file to be kept. */
    private static boolean isPage(Screen screen, Service where, String address) {
        try {
            Response answer = screen.page().navigate(where.url(address).toString());
            assertThat(answer.status()).as(address).isEqualTo(200);
        } catch (PlaywrightException e) {
            assertThat(e).as(address).hasMessageContaining("Download is starting");
            return false;
        }
        return screen.page().evaluate("document.contentType").equals("text/html");
    }
}
