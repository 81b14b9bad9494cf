package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.access.identity.IdentityFailed;
import org.aiguillage.access.identity.IdentityProvider.Attempt;
import org.aiguillage.openid.OpenIdProvider;
import org.aiguillage.openid.OpenIdSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever another service knows enters by way of it. */
class OpenIdTest {
    private static final String INSIDE = "/session/end";
    private static final Provider PROVIDER =
            new Provider("127.0.0.1", URI.create("http://localhost:8080/session/openid/return"));

    @RegisterExtension
    static final StartedService SERVICE = new StartedService(Map.of(
            "openId.issuer",
            PROVIDER.issuer(),
            "openId.clientId",
            Provider.CLIENT,
            "openId.clientSecret",
            Provider.SECRET,
            "openId.name",
            "la Région"));

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Client staff = Client.admin(SERVICE);
    private final String email = "personne" + PEOPLE.incrementAndGet() + "@lyon.test";
    private final Tab tab = new Tab(SERVICE.base());

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void anAccountIsOpened() {
        opened(email);
        PROVIDER.person("subject-of-" + email, email, true);
    }

    private String opened(String address) {
        Client.Answer account = staff.post("/api/accounts", terms(address));
        assertThat(account.status()).isEqualTo(201);
        return account.id();
    }

    private static String terms(String address) {
        return """
                {"role":"TERRITORY_STAFF","territory":"LYON","name":"Léa","email":"%s"}""".formatted(address);
    }

    /** Begins at the entrance, agrees elsewhere, and comes back. */
    private Tab.Page enter(Tab tab) {
        return comeBack(tab, PROVIDER.agreed(begin(tab)));
    }

    private static String begin(Tab tab) {
        tab.open("/");
        Tab.Page page = tab.submit("/session/openid", Map.of());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        Matcher refresh = Pattern.compile("0; url=(.+)").matcher(page.header("Refresh"));
        assertThat(refresh.matches()).isTrue();
        assertThat(page.text()).contains("href=\"" + refresh.group(1).replace("&", "&amp;"));
        return refresh.group(1);
    }

    private static Tab.Page comeBack(Tab tab, URI back) {
        return tab.open(back.getRawPath() + "?" + back.getRawQuery());
    }

    @Test
    void aVerifiedAddressOpensItsAccountTheFirstTimeAndThePersonEverAfter() {
        assertThat(tab.open("/").text()).contains("la Région");
        assertThat(enter(tab).status()).isEqualTo(303);
        assertThat(tab.open("/").text()).contains(INSIDE, "Léa");

        PROVIDER.person("subject-of-" + email, "mariee" + email, true);
        Tab later = new Tab(SERVICE.base());
        assertThat(enter(later).status())
                .as("the person has another address now")
                .isEqualTo(303);

        PROVIDER.person("somebody-else", email, true);
        Tab other = new Tab(SERVICE.base());
        assertThat(enter(other).status())
                .as("the address is somebody else's now")
                .isEqualTo(403);
        assertThat(other.open("/").text()).doesNotContain(INSIDE);
    }

    @Test
    void anAccountThatMovesToAnotherAddressOpensForWhoeverIsThere() {
        String account = opened("avant-" + email);
        PROVIDER.person("before-" + email, "avant-" + email, true);
        assertThat(enter(tab).status()).isEqualTo(303);
        assertThat(staff.put("/api/accounts/" + account, terms("apres-" + email), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);

        assertThat(enter(new Tab(SERVICE.base())).status())
                .as("who was there before")
                .isEqualTo(403);
        PROVIDER.person("after-" + email, "apres-" + email, true);
        assertThat(enter(new Tab(SERVICE.base())).status()).isEqualTo(303);
        assertThat(enter(new Tab(SERVICE.base())).status())
                .as("by name from now on")
                .isEqualTo(303);

        opened("avant-" + email);
        PROVIDER.person("before-" + email, "avant-" + email, true);
        assertThat(enter(new Tab(SERVICE.base())).status())
                .as("an account of one's own again")
                .isEqualTo(303);
    }

    @Test
    void anAddressThatIsNotVerifiedOrUnknownOrSharedOpensNothing() {
        PROVIDER.person("a", email, false);
        assertThat(enter(tab).status()).isEqualTo(403);
        PROVIDER.person("b", "unknown@lyon.test", true);
        assertThat(enter(tab).text()).contains("Aucun compte");
        PROVIDER.person("look-alike", email.replace('s', 'ſ'), true);
        assertThat(enter(tab).status()).as("another letter, the same capital").isEqualTo(403);
        opened(email);
        PROVIDER.person("c", email, true);
        assertThat(enter(tab).status()).isEqualTo(403);
        assertThat(tab.open("/").text()).doesNotContain(INSIDE);
    }

    @Test
    void aTokenThatDoesNotHoldOpensNothing() {
        List<UnaryOperator<JWTClaimsSet.Builder>> spoils = List.of(
                claims -> claims.claim("nonce", "another"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("another-client"),
                claims -> claims.issuer("https://another.example"),
                claims -> claims.expirationTime(Date.from(Instant.ofEpochSecond(1_700_000_000))),
                claims -> claims.subject(null));
        for (UnaryOperator<JWTClaimsSet.Builder> spoil : spoils) {
            PROVIDER.person("subject-of-" + email, email, true);
            PROVIDER.spoil(spoil);
            assertThat(enter(tab).status()).as("spoil " + spoils.indexOf(spoil)).isEqualTo(403);
        }
        PROVIDER.person("subject-of-" + email, email, true);
        PROVIDER.forge();
        assertThat(enter(tab).status()).as("signed with another key").isEqualTo(403);
        assertThat(tab.open("/").text()).doesNotContain(INSIDE);
    }

    @Test
    void onlyTheBrowserThatBeganEndsAndOnlyOnce() {
        URI back = PROVIDER.agreed(begin(tab));
        Tab victim = new Tab(SERVICE.base());
        victim.open("/");
        assertThat(comeBack(victim, back).status())
                .as("planted in another browser")
                .isEqualTo(403);

        assertThat(comeBack(tab, back).status()).isEqualTo(303);
        Tab again = new Tab(SERVICE.base());
        assertThat(comeBack(again, back).status()).as("without a cookie").isEqualTo(403);
        assertThat(comeBack(tab, back).status()).as("the session has changed").isEqualTo(403);
    }

    @Test
    void aCodeServesTheTryItWasGivenFor() {
        URI first = PROVIDER.agreed(begin(tab));
        URI second = PROVIDER.agreed(begin(tab));
        String code = first.getRawQuery().replaceAll(".*code=([^&]+).*", "$1");
        String state = second.getRawQuery().replaceAll(".*state=([^&]+).*", "$1");

        assertThat(tab.open("/session/openid/return?code=" + code + "&state=" + state)
                        .status())
                .isEqualTo(403);
        assertThat(tab.open("/session/openid/return?error=access_denied&state=" + state)
                        .text())
                .contains("n’a pas confirmé");
        assertThat(tab.open("/session/openid/return").status()).isEqualTo(403);
    }

    @Test
    void whoMustHaveProvenItStronglyHas() {
        Attempt attempt = new Attempt("state", "nonce", "v".repeat(43));
        OpenIdProvider strict = provider("mfa");
        assertThat(strict.ask(attempt).getQuery()).contains("acr_values=mfa");
        assertThat(whyNot(strict, attempt)).isEqualTo(IdentityFailed.Why.NOT_PROVEN);
        PROVIDER.spoil(claims -> claims.claim("acr", "password"));
        assertThat(whyNot(strict, attempt)).isEqualTo(IdentityFailed.Why.NOT_PROVEN);
        PROVIDER.spoil(claims -> claims.claim("acr", "mfa"));
        assertThat(strict.proof(code(strict, attempt), attempt).verifiedEmail()).isEqualTo(email);
    }

    @Test
    void aProviderThatNamesItselfAsAnotherIsNotAsked() {
        PROVIDER.impersonate("https://another.example");
        assertThatThrownBy(() -> provider(null).ask(new Attempt("state", "nonce", "v".repeat(43))))
                .isInstanceOfSatisfying(
                        IdentityFailed.class, e -> assertThat(e.why()).isEqualTo(IdentityFailed.Why.AWAY));
    }

    private static OpenIdProvider provider(@Nullable String acr) {
        return new OpenIdProvider(
                new OpenIdSettings(
                        URI.create(PROVIDER.issuer()),
                        Provider.CLIENT,
                        Provider.SECRET,
                        URI.create("http://localhost:8080/session/openid/return"),
                        acr),
                Clock.systemUTC());
    }

    private static String code(OpenIdProvider provider, Attempt attempt) {
        return PROVIDER.agreed(provider.ask(attempt).toString()).getRawQuery().replaceAll(".*code=([^&]+).*", "$1");
    }

    private static IdentityFailed.@Nullable Why whyNot(OpenIdProvider provider, Attempt attempt) {
        try {
            provider.proof(code(provider, attempt), attempt);
            return null;
        } catch (IdentityFailed e) {
            return e.why();
        }
    }

    @Test
    void onlyAFormOfOursBegins() {
        assertThat(tab.open("/session/openid").status()).isEqualTo(405);
        tab.open("/");
        assertThat(tab.post("/session/openid", "").status()).isEqualTo(403);
    }
}
