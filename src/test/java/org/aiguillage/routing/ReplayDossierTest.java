package org.aiguillage.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Calendars;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Siren;
import org.aiguillage.intake.Workshop;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Deciding again shows whatever the rules would say otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayDossierTest {
    private static final Caller STAFF = new Caller("staff", Scope.ALL);

    private Workshop workshop;
    private String dossier;

    @BeforeAll
    void routeOne() {
        workshop = new Workshop(Instant.parse("2026-09-07T08:00:00Z"));
        mandate("Fits", Mandate.Role.LEAD, Set.of(Round.SERIES_A));
        mandate("Waits", Mandate.Role.FOLLOW, Set.of(Round.SERIES_A));
        mandate("Misses", Mandate.Role.LEAD, Set.of(Round.SEED));
        dossier = submitted("732829320");
    }

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void rulesThatSayTheSameAreEqual() {
        ReplayDossier.Replay replay = replay(verdict -> verdict);
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.wordForWord()).isTrue();
        assertThat(replay.rulebook()).isEqualTo(workshop.rulebook.version());
    }

    @Test
    void aReasonThatIsDroppedShows() {
        assertThat(english(replay(v -> with(v, v.answer(), v.score(), List.of()))))
                .containsExactly("The answers are the same, but not all points, reasons or ranks.");
    }

    @Test
    void anotherAnswerAndAnotherScoreShow() {
        assertThat(english(replay(v ->
                        v.answer() == Verdict.Answer.HOLD ? with(v, Verdict.Answer.ROUTE, v.score(), v.reasons()) : v)))
                .anySatisfy(s -> assertThat(s).contains("had the answer HOLD; decided again, it has ROUTE"))
                .anySatisfy(s -> assertThat(s).contains("1 recipients then; decided again, 2"));
        assertThat(english(replay(v -> with(v, v.answer(), v.score() + 1, v.reasons()))))
                .singleElement()
                .asString()
                .contains("points; decided again, it has");
    }

    @Test
    void ofTwoDealsOnOneMandateEachKeepsTheReasonsOfTheDecisionThatSentIt() {
        String again = submitted("552100554");
        Referral first = deals(again).get(0);
        String investor = first.sent().investorId();
        ChangeConsent.Target target = new ChangeConsent.Target(again, null);
        workshop.consent.withdraw(STAFF, target, investor);
        Mandate mandate = workshop.storage
                .mandates()
                .mandate(first.sent().mandateId(), Scope.ALL)
                .orElseThrow();
        workshop.mandates.changeMandate(
                STAFF, mandate.id(), null, terms("Fits", Mandate.Role.LEAD, Set.of(), Set.of()));
        workshop.consent.give(STAFF, target, investor);

        List<Referral> both = deals(again);
        ExplainReferral explain = new ExplainReferral(
                workshop.storage.journal(),
                workshop.storage.dossiers(),
                workshop.storage.mandates(),
                workshop.storage.referrals(),
                workshop.rulebook,
                Calendars.PARIS);
        assertThat(both).hasSize(2);
        assertThat(both).extracting(it -> it.sent().score()).doesNotHaveDuplicates();
        assertThat(both)
                .allSatisfy(it -> assertThat(
                                explain.of(it.id(), Scope.ALL).orElseThrow().score())
                        .isEqualTo(it.sent().score()));
        assertThat(replay(again, verdict -> verdict).differences()).isEmpty();
    }

    private List<Referral> deals(String id) {
        return workshop.storage.referrals().of(id, Scope.ALL);
    }

    private static Verdict with(Verdict v, Verdict.Answer answer, int score, List<Verdict.Reason> reasons) {
        return new Verdict(
                v.mandateId(), v.investorId(), answer, score, v.points(), reasons, v.heldUntil(), v.rulebook());
    }

    private static List<String> english(ReplayDossier.Replay replay) {
        assertThat(replay.equal()).isFalse();
        return replay.differences().stream().map(s -> s.en()).toList();
    }

    private ReplayDossier.Replay replay(UnaryOperator<Verdict> changed) {
        return replay(dossier, changed);
    }

    private ReplayDossier.Replay replay(String id, UnaryOperator<Verdict> changed) {
        RoutingPolicy rules = new Changed(workshop.rulebook, changed);
        return new ReplayDossier(
                        workshop.storage.journal(),
                        workshop.storage.dossiers(),
                        workshop.storage.mandates(),
                        workshop.storage.referrals(),
                        rules,
                        Calendars.PARIS)
                .replay(STAFF, id);
    }

    private record Changed(RoutingPolicy rules, UnaryOperator<Verdict> change) implements RoutingPolicy {
        @Override
        public String version() {
            return rules.version();
        }

        @Override
        public Decision decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
            return Decision.of(version, explain(version, dossier, mandates, today));
        }

        @Override
        public List<Verdict> explain(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
            return rules.explain(version, dossier, mandates, today).stream()
                    .map(change)
                    .toList();
        }
    }

    private void mandate(String name, Mandate.Role role, Set<Round> rounds) {
        Investor.Profile profile = new Investor.Profile(name, Investor.Kind.VC, null, Set.of(), Set.of());
        String investor = workshop.mandates.addInvestor(STAFF, profile, null).id();
        workshop.mandates.addMandate(STAFF, investor, terms(name, role, rounds, Set.of("SAAS")), null);
    }

    private static Mandate.Terms terms(String name, Mandate.Role role, Set<Round> rounds, Set<String> sectors) {
        return new Mandate.Terms(
                name,
                100_000L,
                5_000_000L,
                rounds,
                sectors,
                Set.of(),
                Set.of(),
                role,
                Set.of(),
                null,
                5,
                List.of(),
                null);
    }

    private String submitted(String siren) {
        Raise raise = new Raise(
                new CompanyProfile(new Siren(siren), null, null, "Lumen", null, Set.of("SAAS"), Set.of(), null, null),
                new Ask(
                        Round.SERIES_A,
                        4_000_000L,
                        null,
                        null,
                        null,
                        Instrument.EQUITY,
                        12_000_000L,
                        null,
                        null,
                        "sales"),
                null,
                new Contact("Ada Martin", "ada@lumen.example"),
                new Consent(true, Set.of(), Set.of()));
        String id = workshop.dossiers.draft(STAFF, raise, null).id();
        for (Document.Kind kind : Document.Kind.values()) {
            workshop.dossiers.addDocument(STAFF, id, kind, "f.pdf", "application/pdf", new byte[] {1});
        }
        SubmitDossier.Outcome outcome = workshop.submission.submit(STAFF, id, null);
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.held()).isEqualTo(1);
        return id;
    }
}
