package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.acceptance.Browser.Seen;
import org.aiguillage.acceptance.Mailbox.Message;
import org.aiguillage.access.signin.Factor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the invitation to the desk, over the pages and a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {
    /** Saturday evening: nobody is written to, but for what they wait for. */
    private static final String SATURDAY = "2026-07-11T20:00:00Z";

    private static final String PASSWORD = "cinq mots sans rapport: tuba";
    private static final String OTHER = "un autre mot de passe: laine";

    private final Mailbox mailbox = Mailbox.open();
    private Instant now = Instant.parse(SATURDAY);

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Service service;

    @BeforeAll
    void start(@TempDir Path here) {
        folder = here;
        Map<String, String> settings = mailbox.settings(SATURDAY);
        settings.put("mail.publicUrl", "http://localhost:8080");
        service = Service.start(here, settings);
    }

    @AfterAll
    void stop() {
        service.close();
        mailbox.close();
    }

    @Test
    void whoIsInvitedChoosesAPasswordSetsASecondFactorUpAndComesIn() {
        String account = staff("rose@cluster.test");
        invite(account, "{}").ok(200);
        Message message = last("rose@cluster.test");
        assertThat(message.subject()).isEqualTo("Votre compte sur Aiguillage");
        assertThat(message.text())
                .contains("Ce lien ne sert qu’une fois, jusqu’au ")
                .doesNotContain("/notices/stop/");
        String link = link(message);
        Browser browser = new Browser(service);

        browser.open(link).shows("Choose your password", "rose@cluster.test");
        browser.open(link).shows("Choose your password");
        browser.send(link, "password", "trop court", "again", "trop court").shows("15 to 128 characters");
        browser.send(link, "password", PASSWORD, "again", OTHER).shows("not the same");
        browser.send(link, "password", PASSWORD, "again", PASSWORD).shows("Protect your account");
        assertThat(browser.open("/").html()).as("half-way in is not in").contains("Forgotten your password?");
        Seen factor = signIn(browser, "rose@cluster.test", PASSWORD).shows("Protect your account");
        Factor app = app(factor);
        browser.send("/session/factor", "code", "000000").shows("not the right one");
        Seen codes = browser.send("/session/factor", "code", app.code(now)).shows("Your recovery codes");

        assertThat(codes(codes)).hasSize(10);
        browser.open("/").shows("Sign out");
        assertThat(browser.open(link).status()).as("a link works once").isEqualTo(404);
    }

    @Test
    void aStartupComesInWithItsPasswordAlone() {
        String account = startup("ada@lumen.test");
        Browser browser = new Browser(service);
        chosen(browser, account, "ada@lumen.test", PASSWORD);

        browser.open("/").shows("Sign out");
        signIn(new Browser(service), "  ADA@lumen.test ", PASSWORD).shows("Sign out");
        signIn(new Browser(service), "ada@lumen.test", PASSWORD + " ").shows("open no account");
        signIn(new Browser(service), "ada@lumen.test", PASSWORD.toUpperCase(java.util.Locale.ROOT))
                .shows("open no account");
    }

    @Test
    void whoIsInChangesThePasswordWithThePresentOne() {
        Browser elsewhere = new Browser(service);
        Browser browser = new Browser(service);
        chosen(elsewhere, startup("change@lumen.test"), "change@lumen.test", PASSWORD);
        signIn(browser, "change@lumen.test", PASSWORD).shows("Sign out");
        browser.open("/account/password").shows("Present password");

        browser.send("/account/password", "current", OTHER, "password", OTHER, "again", OTHER)
                .shows("not your present password");
        browser.send(
                        "/account/password",
                        "current",
                        PASSWORD,
                        "password",
                        "aaaaaaaaaaaaaaaa",
                        "again",
                        "aaaaaaaaaaaaaaaa")
                .shows("a sequence or a repetition");
        browser.send("/account/password", "current", PASSWORD, "password", OTHER, "again", OTHER)
                .shows("Sign out");

        elsewhere.open("/").shows("Forgotten your password?");
        signIn(elsewhere, "change@lumen.test", PASSWORD).shows("open no account");
        signIn(elsewhere, "change@lumen.test", OTHER).shows("Sign out");
    }

    @Test
    void aStartupMaySetASecondFactorUpAndReplaceItsRecoveryCodes() {
        Browser browser = new Browser(service);
        chosen(browser, startup("deuxfois@lumen.test"), "deuxfois@lumen.test", PASSWORD);
        browser.open("/account").shows("Phone and recovery codes");
        browser.open("/account/factor").shows("Link my phone");
        browser.send("/account/factor", "password", OTHER).shows("not your present password");
        Factor app = app(browser.send("/account/factor", "password", PASSWORD).shows("Protect your account"));
        Seen first = browser.send("/session/factor", "code", app.code(now)).shows("Your recovery codes");

        browser.open("/account/factor").shows("10 recovery codes");
        browser.send("/account/factor/codes", "password", PASSWORD, "code", app.code(now))
                .shows("was used already");
        pass(Duration.ofSeconds(30));
        Seen second = browser.send("/account/factor/codes", "password", PASSWORD, "code", app.code(now))
                .shows("Your recovery codes");

        signIn(browser, "deuxfois@lumen.test", PASSWORD).shows("Your code");
        browser.send("/session/code", "code", codes(first).get(0)).shows("was used already");
        browser.send("/session/code", "code", codes(second).get(0)).shows("Sign out");
        browser.open("/account/factor").shows("9 recovery codes");
    }

    @Test
    void aCodeOpensOnceAndSoDoesARecoveryCode() {
        Member member = member("gaspard@cluster.test");
        Browser browser = new Browser(service);
        signIn(browser, member.email(), PASSWORD).shows("Your code");
        browser.send("/session/code", "code", member.app().code(now)).shows("was used already");
        browser.send("/session/code", "code", member.app().code(now.minusSeconds(90)))
                .shows("was used already");
        pass(Duration.ofSeconds(30));
        browser.send("/session/code", "code", spaced(member.app().code(now))).shows("Sign out");

        String recovery = member.codes().get(3);
        signIn(browser, member.email(), PASSWORD);
        browser.send("/session/code", "code", recovery.toLowerCase(java.util.Locale.ROOT))
                .shows("Sign out");
        signIn(browser, member.email(), PASSWORD);
        browser.send("/session/code", "code", recovery).shows("was used already");
        pass(Duration.ofMinutes(10));
        browser.send("/session/code", "code", member.codes().get(4)).shows("begun again");
    }

    @Test
    void anAddressThatOpensNothingIsAnsweredInTheSameWordsAtTheSameCost() {
        startup("known@lumen.test");
        chosen(new Browser(service), startup("there@lumen.test"), "there@lumen.test", PASSWORD);
        List<Seen> answers = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            known.add(timed(answers, "there@lumen.test"));
            unknown.add(timed(answers, "nobody" + i + "@lumen.test"));
            timed(answers, "known@lumen.test");
        }

        assertThat(answers)
                .extracting(Seen::status, seen -> seen.html().replaceAll("name=\"csrf\" value=\"[^\"]*\"", ""))
                .containsOnly(org.assertj.core.api.Assertions.tuple(
                        403, answers.get(0).html().replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")));
        assertThat((double) median(unknown) / median(known)).isBetween(0.5, 2.0);
    }

    @Test
    void aForgottenPasswordIsReplacedAndTheSecondFactorStays() {
        Member member = member("oubli@cluster.test");
        Browser elsewhere = new Browser(service);
        pass(Duration.ofSeconds(30));
        signIn(elsewhere, member.email(), PASSWORD);
        elsewhere.send("/session/code", "code", member.app().code(now)).shows("Sign out");
        Browser browser = new Browser(service);
        browser.open("/forgotten");
        Seen sent = browser.send("/forgotten", "email", member.email());
        browser.open("/forgotten");
        Seen unknown = browser.send("/forgotten", "email", "nobody@lumen.test");
        assertThat(unknown.html()).isEqualTo(sent.html());
        service.advance(Duration.ZERO);
        assertThat(mailbox.to("nobody@lumen.test")).isEmpty();
        Message message = last(member.email());
        assertThat(message.subject()).isEqualTo("Un nouveau mot de passe pour Aiguillage");

        browser.open(link(message));
        browser.send(link(message), "password", OTHER, "again", OTHER).shows("Your code");
        pass(Duration.ofSeconds(30));
        browser.send("/session/code", "code", member.app().code(now)).shows("Sign out");

        elsewhere.open("/").shows("Forgotten your password?");
        signIn(elsewhere, member.email(), PASSWORD).shows("open no account");
        signIn(elsewhere, member.email(), OTHER).shows("Your code");
    }

    @Test
    void whoHasLostTheSecondFactorSetsUpAnotherByALinkOfTheStaff() {
        Member member = member("perdu@cluster.test");
        invite(member.account(), "{'newFactor': true}").ok(200);
        String link = link(last(member.email()));
        Browser browser = new Browser(service);
        signIn(browser, member.email(), PASSWORD).shows("Your code");

        browser.open(link);
        Seen factor = browser.send(link, "password", OTHER, "again", OTHER).shows("Protect your account");
        assertThat(app(factor).secret()).isNotEqualTo(member.app().secret());
        browser.send("/session/factor", "code", app(factor).code(now)).shows("Your recovery codes");

        signIn(browser, member.email(), OTHER);
        browser.send("/session/code", "code", member.codes().get(0)).shows("was used already");
    }

    @Test
    void aLinkThatIsTooOldOpensNothing() {
        String account = startup("tard@lumen.test");
        invite(account, "").ok(200);
        String link = link(last("tard@lumen.test"));
        Browser browser = new Browser(service);
        browser.open(link).shows("Choose your password");
        pass(Duration.ofDays(3));

        assertThat(browser.send(link, "password", PASSWORD, "again", PASSWORD).status())
                .isEqualTo(404);
        assertThat(browser.open("/invitation/unknown").status()).isEqualTo(404);
    }

    @Test
    void anAddressThatIsTriedTooOftenHasToWaitEvenWhereItOpensNothing() {
        chosen(new Browser(service), startup("autre@lumen.test"), "autre@lumen.test", PASSWORD);
        Browser stranger = new Browser(service);
        for (int i = 0; i < 10; i++) {
            signIn(stranger, "personne@lumen.test", "wrong wrong wrong").shows("open no account");
        }

        Seen waits = signIn(stranger, "personne@lumen.test", "wrong wrong wrong");
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.headers().get("retry-after"))
                .hasSize(1)
                .allSatisfy(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 901));
        signIn(stranger, "autre@lumen.test", PASSWORD).shows("Sign out");
    }

    @Test
    void whoeverSendsWrongCodesAgainAndAgainHasStolenThePassword() {
        Member member = member("vol@cluster.test");
        Browser thief = new Browser(service);
        for (int round = 0; round < 4; round++) {
            signIn(thief, member.email(), PASSWORD).shows("Your code");
            for (int i = 0; i < 5; i++) {
                thief.send("/session/code", "code", "00000" + i);
            }
        }

        service.advance(Duration.ZERO);
        signIn(thief, member.email(), PASSWORD).shows("open no account");
        Browser holder = new Browser(service);
        String link = link(last(member.email()));
        holder.open(link);
        holder.send(link, "password", OTHER, "again", OTHER).shows("Your code");
        pass(Duration.ofSeconds(30));
        holder.send("/session/code", "code", member.app().code(now)).shows("Sign out");
    }

    @Test
    void aPasswordOpensNothingOnceItsAddressIsAnothersOrItsAccountIsClosed() {
        String account = startup("avant@lumen.test");
        chosen(new Browser(service), account, "avant@lumen.test", PASSWORD);
        Service.Answer before =
                service.get(Service.ADMIN, "/api/accounts/" + account).ok(200);
        service.put(
                        Service.ADMIN,
                        "/api/accounts/" + account,
                        before.header("ETag"),
                        "{'role': 'STARTUP', 'companyId': '%s', 'name': 'Ada', 'email': 'apres@lumen.test'}"
                                .formatted(before.text("/companyId")))
                .ok(200);

        signIn(new Browser(service), "avant@lumen.test", PASSWORD).shows("open no account");
        signIn(new Browser(service), "apres@lumen.test", PASSWORD).shows("open no account");
        Browser browser = new Browser(service);
        chosen(browser, account, "apres@lumen.test", OTHER);
        browser.open("/").shows("Sign out");
        invite(account, "").ok(200);
        service.post(Service.ADMIN, "/api/accounts/" + account + "/closure", "{}")
                .ok(200);

        browser.open("/").shows("Forgotten your password?");
        signIn(browser, "apres@lumen.test", OTHER).shows("open no account");
        assertThat(browser.open(link(last("apres@lumen.test"))).status()).isEqualTo(404);
        assertThat(invite(account, "").status()).isEqualTo(404);
    }

    @Test
    void oneAddressOpensOneAccount() {
        chosen(new Browser(service), startup("deux@lumen.test"), "deux@lumen.test", PASSWORD);

        assertThat(invite(staff("Deux@lumen.test"), "").status()).isEqualTo(409);
        assertThat(invite("no-such-account", "").status()).isEqualTo(404);
        Service.Answer unknownField = invite(startup("trois@lumen.test"), "{'phone': '1'}");
        assertThat(unknownField.status()).isEqualTo(400);
        assertThat(unknownField.text("/errors/0/field")).isEqualTo("phone");
    }

    @Test
    void noSecretStandsInTheDatabaseAsItIs() throws IOException {
        Member member = member("secret@cluster.test");
        invite(member.account(), "").ok(200);
        String token = link(last(member.email())).replaceAll(".*/", "");
        List<String> secrets = new ArrayList<>(
                List.of(PASSWORD, token, member.app().secret(), member.codes().get(0)));
        secrets.add(member.codes().get(0).replace("-", ""));

        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("aiguillage.db"))
                    .toList();
        }
        StringBuilder bytes = new StringBuilder();
        for (Path file : files) {
            bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        assertThat(bytes).contains("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(secrets).noneMatch(secret -> bytes.indexOf(secret) >= 0);
    }

    private record Member(String account, String email, Factor app, List<String> codes) {}

    /** Staff with a password and a second factor. */
    private Member member(String email) {
        String account = staff(email);
        Browser browser = new Browser(service);
        Factor app = app(chosen(browser, account, email, PASSWORD).shows("Protect your account"));
        Seen codes = browser.send("/session/factor", "code", app.code(now)).shows("Your recovery codes");
        return new Member(account, email, app, codes(codes));
    }

    private Seen chosen(Browser browser, String account, String email, String password) {
        invite(account, "").ok(200);
        String link = link(last(email));
        browser.open(link);
        return browser.send(link, "password", password, "again", password);
    }

    private Seen signIn(Browser browser, String email, String password) {
        browser.open("/");
        if (!browser.open("/").html().contains("action=\"/session/password\"")) {
            browser.send("/session/end");
        }
        return browser.send("/session/password", "email", email, "password", password);
    }

    private long timed(List<Seen> answers, String email) {
        Browser browser = new Browser(service);
        browser.open("/");
        long before = System.nanoTime();
        answers.add(browser.send("/session/password", "email", email, "password", "not the password at all"));
        return System.nanoTime() - before;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static Factor app(Seen page) {
        return new Factor(page.one("<code class=\"secret\">([A-Z2-7 ]+)</code>").replace(" ", ""));
    }

    private static List<String> codes(Seen page) {
        return page.all("<code class=\"secret\">([A-Z2-7-]{29})</code>");
    }

    private static String spaced(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private void pass(Duration time) {
        service.advance(time);
        now = now.plus(time);
    }

    private String staff(String email) {
        return account("'role': 'REGIONAL_STAFF'", email);
    }

    private String startup(String email) {
        String company = service.post(
                        Service.ADMIN,
                        "/api/dossiers",
                        "{'company': {'siren': '%s', 'name': 'Lumen'}}".formatted(Cast.SIREN))
                .ok(201)
                .text("/company/id");
        return account("'role': 'STARTUP', 'companyId': '%s'".formatted(company), email);
    }

    private String account(String role, String email) {
        return service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{%s, 'name': 'Camille Test', 'email': '%s'}".formatted(role, email))
                .ok(201)
                .text("/id");
    }

    private Service.Answer invite(String account, String body) {
        Service.Answer answer = service.post(Service.ADMIN, "/api/accounts/" + account + "/invitation", body);
        service.advance(Duration.ZERO);
        return answer;
    }

    private Message last(String email) {
        List<Message> messages = mailbox.to(email);
        assertThat(messages).as(email).isNotEmpty();
        return messages.get(messages.size() - 1);
    }

    private static String link(Message message) {
        return message.text()
                .lines()
                .filter(line -> line.startsWith("http://localhost:8080/invitation/"))
                .map(line -> line.replace("http://localhost:8080", ""))
                .findFirst()
                .orElseThrow();
    }
}
