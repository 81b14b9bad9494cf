package org.aiguillage.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilledTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH, ZoneId.of("Europe/Paris"));

    record Away(LocalDate from, LocalDate to) {}

    record Inner(@Nullable Long amount, @Nullable Boolean lead) {}

    record Outer(
            @Nullable String name,
            @Nullable Inner ask,
            @Nullable Set<String> sectors,
            @Nullable List<Away> absences) {}

    @Test
    void fieldsBecomeWhatTheApiWouldTake() {
        MultivaluedMap<String, String> form = fields("name", " Nova ", "ask.amount", "3 200 000", "ask.lead", "true");
        form.put("sectors", List.of("", "SAAS", "AI"));
        form.add("absences[0].from", "");
        form.add("absences[1].from", "2026-08-01");
        form.add("absences[1].to", "2026-08-15");

        assertThat(Filled.sent(form).as(Outer.class))
                .isEqualTo(new Outer(
                        "Nova",
                        new Inner(3_200_000L, true),
                        Set.of("SAAS", "AI"),
                        List.of(new Away(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15)))));
    }

    @Test
    void aStepChangesItsOwnFieldsAndNoOthers() {
        Outer before = new Outer("Nova", new Inner(1L, true), Set.of("SAAS"), List.of());

        Outer after = Filled.sent(fields("ask.amount", "2", "sectors", "")).over(before);

        assertThat(after).isEqualTo(new Outer("Nova", new Inner(2L, true), Set.of(), List.of()));
    }

    @Test
    void whatDoesNotFitIsNamedAtItsFieldAndKeptAsItWasTyped() {
        Filled sent = Filled.sent(fields("ask.amount", "trois", "ask.lead", "peut-être", "absences[2].from", "hier"));

        Invalid invalid = catchThrowableOfType(Invalid.class, () -> sent.as(Outer.class));

        Filled again = sent.refused(invalid, ENGLISH);
        assertThat(again.value("absences[0].from"))
                .as("rows above it were blank")
                .isEqualTo("hier");
        assertThat(again.problems().keySet()).containsExactly("absences[0].from", "ask.amount", "ask.lead");
        assertThat(again.problem("ask.amount")).contains("whole number");
        assertThat(again.value("ask.amount")).isEqualTo("trois");
    }

    @Test
    void whatIsFillsTheForm() {
        Filled shown = Filled.with(new Outer(
                "Nova",
                new Inner(3L, null),
                Set.of("SAAS"),
                List.of(new Away(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15)))));

        assertThat(shown.value("ask.amount")).isEqualTo("3");
        assertThat(shown.value("ask.lead")).isEmpty();
        assertThat(shown.has("sectors", "SAAS")).isTrue();
        assertThat(shown.value("absences[0].to")).isEqualTo("2026-08-15");
    }

    private static MultivaluedMap<String, String> fields(String... namesAndValues) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }
}
