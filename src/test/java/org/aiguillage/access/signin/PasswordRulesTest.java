package org.aiguillage.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen. */
class PasswordRulesTest {
    private static final Account ROSE = new Account(
            "id",
            1,
            new Account.Terms(Role.REGIONAL_STAFF, null, null, null, "Rose Marchand", "rose.marchand@cluster.test"),
            "hash",
            null,
            null,
            null,
            List.of());

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "cinq mots sans rapport",
                "éàü ñ 漢字 مرحبا 🚂🚃🚃",
                "               but not only blanks",
                "'; drop table account; --",
                "kfhwocnapqlfmei"
            })
    void anyLongTextMayBeAPassword(String password) {
        assertThatCode(() -> rules.check(password, "password", ROSE)).doesNotThrowAnyException();
    }

    @Test
    void atMost128CharactersMay() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.codePointCount(0, words.length()) < PasswordRules.LONGEST; i++) {
            words.appendCodePoint("🚂".codePointAt(0) + i % 60);
        }
        assertThatCode(() -> rules.check(words.toString(), "password", ROSE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check(words + "x", "password", ROSE)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fourteen chars",
                "1qaz2wsx3edc4rfv",
                "MomSanAlAdventure",
                "aaaaaaaaaaaaaaaaaaaa",
                "passepassepassepasse",
                "abcdefghijklmnopqrst",
                "zyxwvutsrqponmlkji",
                "rose.marchand@cluster.test",
                "Rose Marchand Cluster 2026",
                "Aiguillage-Aiguillage1",
                "motdepassemotdepasse!1"
            })
    void whatIsShortOrTriedFirstMayNot(String password) {
        assertThatThrownBy(() -> rules.check(password, "password", ROSE))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .isNotEmpty()
                                .allMatch(error -> error.field().equals("password")));
    }

    @Test
    void theListHoldsMoreThanTheThreeThousandThatStandardsAskFor() {
        assertThat(KnownPasswords.load().passwords())
                .hasSizeGreaterThan(3_000)
                .allMatch(password -> password.length() >= PasswordRules.SHORTEST)
                .allMatch(password -> password.equals(password.toLowerCase(java.util.Locale.ROOT)));
    }
}
