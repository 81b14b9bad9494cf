package org.aiguillage.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;
import org.aiguillage.dossier.Round;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/** How many working days each turn may take, as the rulebook says: who is to be late is late by its measure. */
final class Paces {
    private static final double WHERE_NO_CLOCK_RUNS = 5;

    private final DelayPolicy delays;
    private final Duration day;
    private final Map<Question, Double> known = new HashMap<>();

    private record Question(String stage, Holder holder, Visit.Terms terms) {}

    Paces(DelayPolicy delays, Duration day) {
        this.delays = delays;
        this.day = day;
    }

    double allowed(ReferralStage stage, Holder holder, Round round) {
        return allowed(stage.name(), holder, round, null);
    }

    /** @param promised working days within which an investor answers first */
    double allowed(String stage, Holder holder, Round round, @Nullable Integer promised) {
        return known.computeIfAbsent(
                new Question(stage, holder, new Visit.Terms(round.name(), promised, null, null)), this::ask);
    }

    private double ask(Question question) {
        Turn turn = new Turn(1, question.stage(), question.holder(), question.terms(), Instant.EPOCH, List.of());
        return delays.allowance(turn, day)
                .map(allowance -> allowance.working().toMillis() / (double) day.toMillis())
                .orElse(WHERE_NO_CLOCK_RUNS);
    }
}
