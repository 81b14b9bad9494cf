package org.aiguillage.rulebook;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.delay.DelayPolicy.Alert;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;
import org.aiguillage.rulebook.Engine.RuleVoice;
import org.aiguillage.rulebook.Engine.Said;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Judgments;
import org.aiguillage.rulebook.facts.Weight;
import org.aiguillage.rulebook.kinds.Later;
import org.aiguillage.rulebook.kinds.Opinion;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules say in one session, with the id of the rule that says it. */
final class JudgmentSheet implements Judgments {
    final List<Missing> missing = new ArrayList<>();
    final List<Granted> granted = new ArrayList<>();
    final List<Escalated> escalated = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();

    /** One mandate may stand there twice, with two loads. */
    private final IdentityHashMap<Candidate, Notes> notes = new IdentityHashMap<>();

    private final Map<Judgment, Later<Said>> said = new HashMap<>();
    private @Nullable RuleVoice voice;

    /** What is said of one candidate, as it is said. */
    private static final class Notes {
        final List<Later<Reason>> refusals = new ArrayList<>();
        final List<Later<Reason>> holds = new ArrayList<>();
        final List<Later<Points>> points = new ArrayList<>();
        final List<LocalDate> heldUntil = new ArrayList<>();

        Opinion opinion() {
            return new Opinion(
                    refusals,
                    holds,
                    points,
                    heldUntil.stream().min(LocalDate::compareTo).orElse(null));
        }
    }

    /** @param days full working days */
    record Granted(BigDecimal days, BigDecimal warningShare, String ruleId) {}

    /** @param past full working days after the end of the allowance */
    record Escalated(Level level, BigDecimal past, Target target, String ruleId) {
        Escalated to(Target other) {
            return new Escalated(level, past, other, ruleId);
        }
    }

    /** Many mandates fail in the same words, which are put together once. */
    private record Judgment(String ruleId, List<Object> args) {}

    /** The next judgment is this rule's. */
    void speaks(RuleVoice rule) {
        voice = rule;
    }

    /** What was said of a candidate of this session. */
    Opinion opinion(Candidate candidate) {
        Notes said = notes.get(candidate);
        return said == null ? Opinion.NONE : said.opinion();
    }

    private Notes on(Candidate candidate) {
        return notes.computeIfAbsent(candidate, c -> new Notes());
    }

    @Override
    public void refuse(Candidate candidate, Object... args) {
        on(candidate).refusals.add(reason(args));
    }

    @Override
    public void hold(Candidate candidate, @Nullable LocalDate until, Object... args) {
        Notes opinion = on(candidate);
        opinion.holds.add(reason(args));
        if (until != null) {
            opinion.heldUntil.add(until);
        }
    }

    @Override
    public void points(Candidate candidate, Weight weight, Object... args) {
        String id = rule().id();
        Later<Said> said = later(args);
        on(candidate)
                .points
                .add(new Later<>(() -> new Points(
                        weight.criterion(), weight.points(), id, said.get().sentence())));
    }

    @Override
    public void missing(String item, Holder owedBy, Object... args) {
        missing.add(new Missing(item, owedBy, rule().id(), say(args).sentence()));
    }

    @Override
    public void allow(Number workingDays, BigDecimal warningShare) {
        granted.add(new Granted(new BigDecimal(workingDays.toString()), warningShare, rule().id()));
    }

    @Override
    public void escalate(Level level, @Nullable Number workingDays, Target target) {
        BigDecimal past = workingDays == null ? BigDecimal.ZERO : new BigDecimal(workingDays.toString());
        escalated.add(new Escalated(level, past, target, rule().id()));
    }

    @Override
    public void alert(Level level, Object... args) {
        alerts.add(new Alert(rule().id(), say(args).sentence()));
    }

    private Later<Reason> reason(Object... args) {
        String id = rule().id();
        Later<Said> said = later(args);
        return new Later<>(
                () -> new Reason(id, said.get().sentence(), said.get().remedy()));
    }

    private Said say(Object... args) {
        return later(args).get();
    }

    private Later<Said> later(Object... args) {
        RuleVoice speaker = rule();
        return said.computeIfAbsent(new Judgment(speaker.id(), List.of(args)), key -> speaker.later(args));
    }

    private RuleVoice rule() {
        Watch.current().judges();
        return requireNonNull(voice, "a judgment is a rule's");
    }
}
