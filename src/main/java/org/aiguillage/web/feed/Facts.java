package org.aiguillage.web.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.web.feed.Sheet.Fact;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** The facts of one section in the words of its reader; what was not given is left out. */
final class Facts {
    private final Texts t;
    private final List<Fact> all = new ArrayList<>();

    Facts(Texts t) {
        this.t = t;
    }

    /** @param key of the label, {@code feed.fact.KEY} */
    Facts add(String key, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            all.add(new Fact(t.get("feed.fact." + key), value.toString()));
        }
        return this;
    }

    Facts number(String key, @Nullable Integer value) {
        return add(key, value == null ? null : t.number(value));
    }

    /** @param currency ISO 4217 */
    Facts money(String key, @Nullable Long amount, String currency) {
        return amount == null ? this : add(key, new Money(t, currency).of(amount));
    }

    Facts day(String key, @Nullable LocalDate day) {
        return add(key, day == null ? null : t.date(day));
    }

    Facts moment(String key, @Nullable Instant at) {
        return add(key, at == null ? null : t.moment(at));
    }

    List<Fact> all() {
        return List.copyOf(all);
    }
}
