package org.aiguillage.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.RoutingPolicy;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;

/** The smallest rules that reach every event: no amount is incomplete, a follower waits for a lead, a full mandate too. */
final class TrialPolicies {
    static final String VERSION = "trial";
    private static final Sentence SENTENCE = new Sentence("C’est ainsi.", "So it is.");

    private TrialPolicies() {}

    static final class Complete implements CompletenessPolicy {
        @Override
        public List<Missing> missing(Dossier dossier) {
            return dossier.raise().ask().amount() == null
                    ? List.of(new Missing("ask.amount", Holder.STARTUP, "amount", SENTENCE))
                    : List.of();
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Set<String> sectors() {
            return Set.of("SAAS", "AI", "ENERGY");
        }
    }

    static final class Route implements RoutingPolicy {
        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Decision decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
            return Decision.of(version, explain(version, dossier, mandates, today));
        }

        @Override
        public List<Verdict> explain(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
            return mandates.stream().map(s -> verdict(dossier, s)).toList();
        }

        private static Verdict verdict(Dossier dossier, Standing standing) {
            Mandate mandate = standing.mandate();
            Integer capacity = mandate.terms().capacity();
            boolean full = capacity != null && standing.load() >= capacity;
            boolean early = mandate.terms().role() == Mandate.Role.FOLLOW
                    && !dossier.raise().ask().leadIsFound();
            return new Verdict(
                    mandate.id(),
                    mandate.investorId(),
                    full || early ? Answer.HOLD : Answer.ROUTE,
                    10,
                    List.of(),
                    List.of(),
                    null,
                    VERSION);
        }
    }

    static final class Delay implements DelayPolicy {
        @Override
        public Optional<Allowance> allowance(Turn turn, Duration day) {
            return Optional.of(new Allowance(day.multipliedBy(2), new BigDecimal("0.5"), "two-days"));
        }

        @Override
        public Closures closures() {
            return Closures.NONE;
        }

        @Override
        public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
            return Optional.of(new Alert("slow", SENTENCE));
        }

        @Override
        public String version() {
            return VERSION;
        }
    }
}
