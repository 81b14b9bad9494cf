package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Siren;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandate.Role;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;
import org.aiguillage.rulebook.Engine.RuleVoice;
import org.aiguillage.rulebook.Engine.Said;
import org.aiguillage.rulebook.facts.Absences;
import org.aiguillage.rulebook.facts.Case;
import org.aiguillage.rulebook.facts.Money;
import org.aiguillage.rulebook.facts.SectorCodes;
import org.aiguillage.rulebook.facts.Weight;
import org.aiguillage.rulebook.source.Contents;
import org.jspecify.annotations.Nullable;

/**
 * The shipped routing rules as somebody would write them by hand in Java: one loop over the mandates that computes every
 * reason and all points of each, with the sentences, equal ones put together once in a decision.
 */
final class HandLoop {
    private static final Comparator<Points> POINTS =
            Comparator.comparing(Points::ruleId).thenComparing(Points::criterion);

    private final String version;
    private final Cases cases;
    private final Map<String, RuleVoice> voices;
    private final Map<String, List<Weight>> weights;
    private final BigDecimal leadShare;

    HandLoop(String version, Contents contents) {
        Wording wording = new Wording(contents.tables().sectors());
        this.version = version;
        this.cases = new Cases(contents.tables());
        this.voices = contents.rules().stream()
                .map(rule -> new RuleVoice(rule, wording))
                .collect(Collectors.toMap(RuleVoice::id, Function.identity()));
        this.weights = contents.tables().weights().stream().collect(Collectors.groupingBy(Weight::criterion));
        this.leadShare = contents.tables().parameters().stream()
                .filter(p -> p.name().equals("lead-share"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        Loop loop = new Loop(cases.of(dossier, today));
        List<Verdict> verdicts = new ArrayList<>(mandates.size());
        for (Standing standing : mandates) {
            verdicts.add(loop.verdict(standing));
        }
        return verdicts;
    }

    /** Equal sentences are put together once. */
    private record Key(String rule, List<Object> values) {}

    private final class Loop {
        private final Case it;
        private final Money leadExpected;
        private final Map<Key, Said> said = new HashMap<>();
        private List<Reason> reasons = List.of();
        private List<Points> points = List.of();

        Loop(Case it) {
            this.it = it;
            this.leadExpected = it.remaining().part(leadShare);
        }

        Verdict verdict(Standing standing) {
            reasons = new ArrayList<>();
            points = new ArrayList<>();
            Mandate.Terms terms = standing.mandate().terms();
            Investor.Profile profile = standing.investor().profile();
            investor(standing.mandate().investorId(), profile);
            sectors(terms);
            circle(terms);
            tickets(terms);
            if (terms.validUntil() != null && terms.validUntil().isBefore(it.today())) {
                refuse("routing-mandate-expired", terms.validUntil());
            }
            boolean refused = !reasons.isEmpty();
            LocalDate until = holds(terms, standing.load());
            speaksFor(terms, profile, standing.load());
            return fold(standing, refused, until);
        }

        private void investor(String id, Investor.Profile profile) {
            Siren siren = it.company().siren();
            if (siren != null && profile.conflicts().contains(siren)) {
                refuse("routing-conflict");
            }
            for (Siren competitor : it.competitors().all()) {
                if (profile.portfolio().contains(competitor)) {
                    refuse("routing-competitor-held");
                    break;
                }
            }
            if (it.consent().refusedInvestorIds().contains(id)) {
                refuse("routing-consent-refused");
            } else if (!it.consent().covers(id)) {
                refuse("routing-consent-not-given");
            }
        }

        private void sectors(Mandate.Terms terms) {
            if (it.sectors().size() == 0) {
                if (!terms.sectorsIn().isEmpty() || !terms.sectorsOut().isEmpty()) {
                    refuse("routing-sector-unknown");
                }
                return;
            }
            if (!terms.sectorsOut().isEmpty()) {
                SectorCodes excluded = it.sectors().among(terms.sectorsOut());
                if (excluded.size() > 0) {
                    refuse("routing-sector-excluded", excluded);
                }
            }
            if (!terms.sectorsIn().isEmpty()) {
                SectorCodes named = it.sectors().among(terms.sectorsIn());
                if (named.size() == 0) {
                    refuse("routing-sector-outside", SectorCodes.of(terms.sectorsIn()), it.sectors());
                } else {
                    int all = terms.sectorsIn().size();
                    points("points-sector-focus", "sector-focus", all, named, all);
                    BigDecimal share = it.sectors().shareAmong(terms.sectorsIn());
                    points(
                            "points-sector-coverage",
                            "sector-coverage",
                            share,
                            named.size(),
                            it.sectors().size());
                    int place = it.sectors().placeAmong(terms.sectorsIn());
                    points("points-sector-rank", "sector-rank", place, place);
                }
            }
        }

        private void circle(Mandate.Terms terms) {
            if (!terms.rounds().isEmpty()) {
                if (it.ask().round() == null) {
                    refuse("routing-round-unknown");
                } else if (terms.rounds().contains(it.ask().round())) {
                    int all = terms.rounds().size();
                    points(
                            "points-round-focus",
                            "round-focus",
                            all,
                            it.ask().round().label(),
                            all);
                } else {
                    refuse("routing-round-outside", it.ask().round().label());
                }
            }
            if (!terms.territories().isEmpty()) {
                if (it.company().territory() == null) {
                    refuse("routing-territory-none");
                } else if (terms.territories().contains(it.company().territory())) {
                    int all = terms.territories().size();
                    points(
                            "points-territory-focus",
                            "territory-focus",
                            all,
                            it.company().territory().label(),
                            all);
                } else {
                    refuse("routing-territory-outside", it.company().territory().label());
                }
            }
            if (!terms.instruments().isEmpty()) {
                if (it.ask().instrument() == null) {
                    refuse("routing-instrument-unknown");
                } else if (terms.instruments().contains(it.ask().instrument())) {
                    points(
                            "points-instrument-named",
                            "instrument-named",
                            0,
                            it.ask().instrument().label());
                } else {
                    refuse("routing-instrument-outside", it.ask().instrument().label());
                }
            }
        }

        private void tickets(Mandate.Terms terms) {
            boolean lead = terms.role() == Role.LEAD;
            if (it.room() == null) {
                if (terms.ticketMin() != null || (lead && terms.ticketMax() != null)) {
                    refuse("routing-room-unknown");
                }
                return;
            }
            long room = it.room();
            if (terms.ticketMin() != null && terms.ticketMin() > room) {
                refuse("routing-ticket-above-room", Money.euros(terms.ticketMin()), Money.euros(room));
            }
            if (lead && terms.ticketMax() != null && leadExpected.amount() > terms.ticketMax()) {
                refuse("routing-lead-too-small", Money.euros(terms.ticketMax()), leadExpected);
            }
            if (room > 0 && terms.ticketMax() != null) {
                BigDecimal share = it.remaining().shareOf(terms.ticketMax());
                points("points-ticket-share", "ticket-share", share, Money.euros(terms.ticketMax()), Money.euros(room));
            }
            if (room > 0 && terms.ticketMin() != null) {
                BigDecimal share = it.remaining().shareOf(terms.ticketMin());
                points("points-ticket-least", "ticket-least", share, Money.euros(terms.ticketMin()), Money.euros(room));
            }
        }

        private @Nullable LocalDate holds(Mandate.Terms terms, int load) {
            LocalDate until = null;
            if (!it.leadFound() && terms.role() == Role.FOLLOW) {
                refuse("routing-follow-without-lead");
            }
            if (!terms.absences().isEmpty()) {
                Absence away = new Absences(terms.absences()).on(it.today());
                if (away != null) {
                    refuse("routing-absent", away.from(), away.to());
                    until = away.to().plusDays(1);
                }
            }
            if (terms.capacity() != null && terms.capacity() - load <= 0) {
                refuse("routing-full", load, terms.capacity());
            }
            return until;
        }

        private void speaksFor(Mandate.Terms terms, Investor.Profile profile, int load) {
            if (it.company().siren() != null
                    && profile.portfolio().contains(it.company().siren())) {
                points("points-shareholder", "shareholder", 0);
            }
            switch (terms.role()) {
                case LEAD -> lead("points-lead-offered", "lead-offered");
                case BOTH -> {
                    lead("points-either-role-offered", "either-role-offered");
                    follow();
                }
                case FOLLOW -> follow();
            }
            int held = profile.portfolio().size();
            if (held > 0) {
                points("points-portfolio", "portfolio", held, held);
            }
            if (terms.capacity() == null) {
                points("points-capacity-unbounded", "capacity-unbounded", 0);
            } else if (terms.capacity() - load > 0) {
                points("points-free-capacity", "free-capacity", terms.capacity() - load, terms.capacity() - load);
            }
            if (terms.responseDays() != null) {
                points("points-first-answer", "first-answer", terms.responseDays(), terms.responseDays());
            }
            surroundings(terms);
        }

        private void surroundings(Mandate.Terms terms) {
            if (terms.sectorsIn().isEmpty()) {
                points("points-generalist", "generalist", 0);
            } else if (it.kin().size() > 0) {
                SectorCodes close = it.kin().among(terms.sectorsIn());
                if (close.size() > 0) {
                    points("points-sector-family", "sector-family", 0, close);
                }
            }
            if (it.nearby().size() > 0 && !terms.territories().isEmpty()) {
                var next = it.nearby().among(terms.territories());
                if (next.size() > 0) {
                    points("points-territory-neighbour", "territory-neighbour", 0, next.label());
                }
            }
        }

        private void lead(String rule, String criterion) {
            if (!it.leadFound()) {
                points(rule, criterion, 0);
            }
        }

        private void follow() {
            if (it.leadFound()) {
                points("points-follow-offered", "follow-offered", 0);
            }
        }

        private void refuse(String rule, Object... values) {
            Said words = say(rule, values);
            reasons.add(new Reason(rule, words.sentence(), words.remedy()));
        }

        private void points(String rule, String criterion, Number measure, Object... values) {
            for (Weight weight : weights.getOrDefault(criterion, List.of())) {
                if (weight.covers(measure)) {
                    points.add(new Points(
                            criterion, weight.points(), rule, say(rule, values).sentence()));
                }
            }
        }

        private Said say(String rule, Object... values) {
            Key key = new Key(rule, Arrays.asList(values));
            Said known = said.get(key);
            if (known == null) {
                known = Objects.requireNonNull(voices.get(rule)).later(values).get();
                said.put(key, known);
            }
            return known;
        }

        private Verdict fold(Standing standing, boolean refused, @Nullable LocalDate until) {
            points.sort(POINTS);
            reasons.sort(Comparator.comparing(Reason::ruleId));
            int score = 0;
            for (Points one : points) {
                score += one.points();
            }
            Answer answer = refused ? Answer.REFUSE : reasons.isEmpty() ? Answer.ROUTE : Answer.HOLD;
            return new Verdict(
                    standing.mandate().id(),
                    standing.mandate().investorId(),
                    answer,
                    score,
                    points,
                    reasons,
                    until,
                    version);
        }
    }
}
