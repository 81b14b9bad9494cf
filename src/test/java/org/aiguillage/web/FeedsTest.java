package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.aiguillage.web.Client.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people read in programs of their own: Nova is before two investors of Lyon since Monday, 6 July, at 10:00 in Paris. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FeedsTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final Pattern ADDRESS = Pattern.compile("<code>(http[^<]*)</code>");
    private static final Pattern END = Pattern.compile("action=\"(/account/feeds/[^/\"]+/end)\"");
    private static final HttpClient PROGRAM = HttpClient.newHttpClient();

    private final Map<String, Client> readers = new HashMap<>();
    private String nova = "";
    private String foreign = "";

    @BeforeAll
    void aDossierIsBeforeTwoInvestors() {
        Papers papers = papers();
        String first = papers.investor("Rhône Capital");
        String second = papers.investor("Saône Partenaires");
        papers.mandate(first, "LYON");
        papers.mandate(second, "LYON");
        Answer dossier = papers.draft(SIREN, "LYON");
        papers.route(dossier);
        nova = dossier.id();
        foreign = papers.draft(OTHER_SIREN, "GRENOBLE").id();
        readers.put("startup", papers.startup(dossier));
        readers.put("investor", papers.investorAccount(first));
        readers.put("rival", papers.investorAccount(second));
    }

    private static Client staff() {
        return Client.admin(SERVICE);
    }

    private static Papers papers() {
        return new Papers(staff());
    }

    private Client reader(String name) {
        return Objects.requireNonNull(readers.get(name), name);
    }

    private static String made(Client owner, Map<String, String> form) {
        Tab.Page page = Tab.entered(SERVICE, owner.token()).submit("/account/feeds", form);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        Matcher address = ADDRESS.matcher(page.text());
        assertThat(address.find()).as(page.text()).isTrue();
        return address.group(1);
    }

    private static HttpResponse<byte[]> fetched(String address, String... headers) {
        URI uri = URI.create(SERVICE.base() + URI.create(address).getPath());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return PROGRAM.sendAsync(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    private static String text(String address) {
        HttpResponse<byte[]> answer = fetched(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String paper(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void anAddressIsShownOnceAndLeadsNowhereOnceItIsEnded() {
        Tab tab = Tab.entered(SERVICE, reader("investor").token());
        String address = made(reader("investor"), Map.of("kind", "DUE_DATES"));
        assertThat(fetched(address).statusCode()).isEqualTo(200);
        assertThat(fetched(address.replace("due.ics", "deals.atom")).statusCode())
                .as("it was made for one thing")
                .isEqualTo(404);

        String page = tab.open("/account/feeds").text();
        assertThat(page).contains("Les échéances, dans un agenda").doesNotContain(address);
        Matcher end = END.matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(Tab.entered(SERVICE, reader("rival").token())
                        .submit(end.group(1), Map.of())
                        .status())
                .as("another's")
                .isEqualTo(404);
        assertThat(tab.submit(end.group(1), Map.of()).status()).isEqualTo(303);
        assertThat(fetched(address).statusCode()).isEqualTo(404);
        assertThat(tab.submit(end.group(1), Map.of()).status()).isEqualTo(404);
        String me = reader("investor").get("/api/accounts/me").id();
        assertThat(items(staff().get("/api/audit/" + me + "?limit=200")))
                .extracting(it -> it.path("type").asText())
                .contains("FeedMade", "FeedFollowed", "FeedEnded");
    }

    @Test
    void theCalendarSaysWhatIsDueFromWhomAndForWhen() throws IOException, ParserException {
        String own = text(made(reader("investor"), Map.of("kind", "DUE_DATES")));
        List<VEvent> events = new CalendarBuilder().build(new StringReader(own)).<VEvent>getComponents("VEVENT");

        assertThat(events).hasSize(1);
        assertThat(own)
                .contains("SUMMARY:Nova : à vous (Envoyé)", "DTEND:20260713T080000Z", "TRANSP:TRANSPARENT")
                .contains("/deals/")
                .doesNotContain("Saône");
        assertThat(text(made(reader("startup"), Map.of("kind", "DUE_DATES"))))
                .contains("SUMMARY:Nova : l’investisseur doit répondre (Envoyé)")
                .doesNotContain("Rhône", "Saône");
        assertThat(text(made(papers().territory("LYON"), Map.of("kind", "DUE_DATES"))))
                .contains("SUMMARY:Nova : Rhône Capital doit répondre (Envoyé)", "Saône Partenaires doit");
        assertThat(text(made(papers().territory("GRENOBLE"), Map.of("kind", "DUE_DATES"))))
                .doesNotContain("VEVENT");
    }

    @Test
    void theFeedHasTheNewestDealsAndIsNotSentTwice() throws FeedException {
        String address = made(reader("investor"), Map.of("kind", "NEW_DEALS"));
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(address)));

        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().get(0).getTitle()).isEqualTo("Nova");
        assertThat(feed.getEntries().get(0).getLink()).contains("/deals/");
        assertThat(feed.getEntries().get(0).getUpdatedDate()).isEqualTo("2026-07-06T08:00:00.000");
        String tag = fetched(address).headers().firstValue("ETag").orElseThrow();
        assertThat(fetched(address, "If-None-Match", "\"other\", W/" + tag).statusCode())
                .isEqualTo(304);
        assertThat(text(made(staff(), Map.of("kind", "NEW_DEALS")))).contains("Nova : transmis à Rhône Capital");
        assertThat(text(made(reader("startup"), Map.of("kind", "NEW_DEALS"))))
                .contains("Nova : transmis à un investisseur")
                .doesNotContain("Rhône");
    }

    @Test
    void theSheetIsPrintedAsFarAsItsReaderMaySee() throws IOException {
        Map<String, String> wish = Map.of("kind", "SHEET", "dossier", nova);

        assertThat(paper(fetched(made(staff(), wish))))
                .contains("Nova", "Montant recherché", "300 000 €", "Pré-amorçage", "Présentation deck.pdf, déposé le")
                .contains(
                        "Rhône Capital Envoyé", "Saône Partenaires Envoyé", "Réponse attendue : Lundi 13 juillet 2026");
        assertThat(paper(fetched(made(reader("investor"), wish))))
                .contains("Rhône Capital", "Ada Martin")
                .doesNotContain("Saône");
        assertThat(paper(fetched(made(reader("startup"), wish))))
                .contains("Rhône Capital Envoyé", "Saône Partenaires Envoyé");
        for (Client reader : List.of(reader("startup"), reader("investor"))) {
            assertThat(Tab.entered(SERVICE, reader.token())
                            .submit("/account/feeds", Map.of("kind", "SHEET", "dossier", foreign))
                            .status())
                    .isEqualTo(404);
            assertThat(Tab.entered(SERVICE, reader.token())
                            .open("/dossiers/" + foreign + "/sheet.pdf")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(Tab.entered(SERVICE, reader("investor").token())
                        .open("/dossiers/" + nova + "/sheet.pdf")
                        .header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void anAddressShowsWhatItsAccountMaySeeByThenAndNothingOnceThatIsClosed() {
        Client office = papers().territory("LYON");
        String address = made(office, Map.of("kind", "NEW_DEALS"));
        String account = office.get("/api/accounts/me").id();
        assertThat(text(address)).contains("Nova");

        assertThat(staff().post("/api/accounts/" + account + "/closure").status())
                .isEqualTo(200);
        assertThat(fetched(address).statusCode()).isEqualTo(404);
        assertThat(fetched("http://localhost/feeds/nothing/due.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsLateStandsInTheCalendarUntilItIsAnswered() {
        String address = made(reader("rival"), Map.of("kind", "DUE_DATES"));
        SERVICE.pass(Duration.ofDays(14));

        assertThat(text(address)).contains("SUMMARY:En retard : Nova : à vous (Envoyé)");
        String deal =
                items(reader("rival").get("/api/referrals")).get(0).path("id").asText();
        reader("rival").post("/api/referrals/" + deal + "/moves", "{\"to\":\"ACKNOWLEDGED\"}");
        assertThat(text(address))
                .contains("SUMMARY:Nova : à vous (Accusé de réception)")
                .doesNotContain("En retard");
    }
}
