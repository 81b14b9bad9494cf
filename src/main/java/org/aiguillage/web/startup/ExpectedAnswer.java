package org.aiguillage.web.startup;

import java.time.Instant;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** When an answer will probably come, in words: never a date without the range around it and how many waits it is drawn from. */
record ExpectedAnswer(Texts t, Forecasts.Expected expected) {

    /** Around when, and between when and when, e.g. {@code vers le 7 déc. 2026, entre le 3 et le 14}. */
    String range() {
        Instant median = expected.median();
        if (median == null) {
            return t.get("startup.expected.unknown");
        }
        String from = date(expected.from());
        String until = date(expected.until());
        return from.isEmpty() || until.isEmpty()
                ? t.get("startup.expected.about", t.date(median))
                : t.get("startup.expected.range", t.date(median), from, until);
    }

    /** What it is drawn from. */
    String basis() {
        int n = expected.remaining().n();
        return t.get(expected.remaining().widened() ? "startup.expected.widened" : "startup.expected.basis", n);
    }

    private String date(@Nullable Instant at) {
        return at == null ? "" : t.date(at);
    }
}
