package org.aiguillage.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 defines them. */
class FactorTest {
    private static final Factor RFC =
            new Factor(new Base32().encodeAsString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void theVectorsOfTheStandardHold(long seconds, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(seconds))).isEqualTo(code);
        assertThat(RFC.step(code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void aCodeIsTakenHalfAMinuteEarlyOrLateAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1_000_000_020);
        String code = RFC.code(now);

        assertThat(RFC.step(code, now.plusSeconds(30))).hasValue(1_000_000_020 / 30);
        assertThat(RFC.step(code, now.minusSeconds(30))).hasValue(1_000_000_020 / 30);
        assertThat(RFC.step(code, now.plusSeconds(60))).isEmpty();
        assertThat(RFC.step(code, now.minusSeconds(60))).isEmpty();
        assertThat(RFC.step("", now)).isEmpty();
        assertThat(RFC.step("１２３４５６", now)).isEmpty();
    }

    @Test
    void aSecretIsOf160RandomBitsAndPrintsNothing() {
        Factor factor = Factor.random();
        assertThat(new Base32().decode(factor.secret())).hasSize(20);
        assertThat(factor.secret()).isNotEqualTo(Factor.random().secret());
        assertThat(factor).hasToString("[REDACTED]");
        assertThat(factor.uri("a+b@c.test"))
                .isEqualTo("otpauth://totp/Aiguillage:a%2Bb%40c.test?secret=" + factor.secret() + "&issuer=Aiguillage");
    }
}
