package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Secrets that are planted everywhere a caller can put them are in no log, no error and no metric, even when all goes wrong. */
class SecretsTest {
    private static final String IBAN = "FR7630006000011234567890189";
    private static final String PASSWORD = "un-mot-de-passe-plante";
    private static final String TOKEN = "a-planted-token-that-opens-nothing";

    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final List<String> errors = new ArrayList<>();

    @Test
    void plantedSecretsAppearInNoLogNoErrorAndNoMetric() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        plant();
        breakTheDatabase();
        plant();
        root.detachAppender(log);

        String logged = List.copyOf(log.list).stream().map(SecretsTest::whole).collect(Collectors.joining("\n"));
        assertThat(logged).as("the faults were logged").contains("failed").doesNotContain(secrets());
        assertThat(errors).as("and told").anyMatch(error -> error.contains("/problems/internal"));
        assertThat(String.join("\n", errors)).doesNotContain(secrets());
        for (String path : new String[] {"/metrics", "/healthcheck", "/threads"}) {
            assertThat(operator(path)).doesNotContain(secrets());
        }
    }

    private static String[] secrets() {
        return new String[] {IBAN, PASSWORD, TOKEN, SERVICE.adminToken()};
    }

    private void plant() {
        String company = "{\"siren\":\"732829320\",\"name\":\"%s\"}".formatted(IBAN);
        String contact = "{\"name\":\"%s\",\"email\":\"ada@nova.example\"}".formatted(IBAN);
        told(staff.post("/api/dossiers", "{\"company\":%s,\"contact\":%s}".formatted(company, contact)));
        told(staff.post("/api/dossiers", "{\"company\":{\"siren\":\"%s\",\"name\":\"N\"}}".formatted(IBAN)));
        told(staff.post("/api/dossiers", "{\"company\":%s,\"ask\":{\"round\":\"%s\"}}".formatted(company, IBAN)));
        told(staff.post("/api/dossiers", "{\"company\": " + IBAN));
        told(staff.post("/api/investors", "{\"name\":\"%s\",\"kind\":\"VC\"}".formatted(IBAN)));
        told(staff.get("/api/dossiers?q=" + IBAN));
        told(staff.get("/api/dossiers?stage=" + IBAN));
        told(staff.get("/api/dossiers/" + IBAN));
        told(staff.as(TOKEN).get("/api/dossiers"));
        Tab tab = new Tab(SERVICE.base());
        tab.open("/");
        told(tab.submit("/session/password", Map.of("email", "ada@nova.example", "password", PASSWORD)));
        told(tab.submit("/session", Map.of("token", TOKEN)));
        told(tab.submit("/forgotten", Map.of("email", "ada@nova.example")));
        told(Tab.entered(SERVICE, SERVICE.adminToken()).open("/account"));
    }

    private void told(Answer answer) {
        if (answer.status() >= 400) {
            errors.add(answer.text() + answer.response().headers());
        }
    }

    private void told(Tab.Page page) {
        if (page.status() >= 400) {
            errors.add(page.text() + page.response().headers());
        }
    }

    /** From here on, everything that writes or reads dossiers, investors or accounts fails. */
    private static void breakTheDatabase() throws Exception {
        try (Connection connection = DriverManager.getConnection(SERVICE.database());
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"dossier", "investor"}) {
                statement.execute("alter table " + table + " rename to lost_" + table);
            }
        }
    }

    private static String operator(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(SERVICE.admin().resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String whole(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getMessage());
            for (IThrowableProxy suppressed : cause.getSuppressed()) {
                text.append('\n').append(suppressed.getMessage());
            }
        }
        return text.toString();
    }
}
