package org.aiguillage.web.investor.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.aiguillage.web.investor.speech.Listed;
import org.jspecify.annotations.Nullable;

/** Which deals of the inbox are shown. */
enum Pile {
    YOURS(Listed::yours),
    NEW(Listed::fresh),
    LATE(Listed::late),
    WAITING(Listed::waiting),
    PARKED(Listed::parked),
    OPEN(deal -> true),
    /** Read page by page, and not counted. */
    ENDED(deal -> false);

    private final Predicate<Listed> holds;

    Pile(Predicate<Listed> holds) {
        this.holds = holds;
    }

    boolean holds(Listed deal) {
        return holds.test(deal);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Pile> of(@Nullable String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
