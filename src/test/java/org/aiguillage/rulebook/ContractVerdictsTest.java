package org.aiguillage.rulebook;

import static java.util.Objects.requireNonNull;
import static org.aiguillage.rulebook.Sample.SHIPPED;
import static org.aiguillage.rulebook.Sample.TODAY;
import static org.aiguillage.rulebook.Sample.dossier;
import static org.aiguillage.rulebook.Sample.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;
import org.junit.jupiter.api.Test;

/** The verdicts that the contract promises, at their very edges. */
final class ContractVerdictsTest {

    @Test
    void theRoomIsWhatIsNotYetCommitted() {
        Dossier dossier = dossier("ask.committed=1500000");
        assertThat(answer(dossier, mandate("ticketMin=2500000"))).isEqualTo(Answer.ROUTE);
        assertThat(answer(dossier, mandate("ticketMin=2500001"))).isEqualTo(Answer.REFUSE);
    }

    @Test
    void anAmountInAnotherCurrencyIsComparedInEuros() {
        Dossier dossier = dossier("ask.currency=\"USD\"", "ask.amount=1000000");
        assertThat(answer(dossier, mandate("ticketMin=880000"))).isEqualTo(Answer.ROUTE);
        assertThat(answer(dossier, mandate("ticketMin=880001"))).isEqualTo(Answer.REFUSE);
    }

    @Test
    void aSmallLargestTicketRefusesOnlyALead() {
        assertThat(answer(dossier(), mandate("role=\"LEAD\"", "ticketMax=800000")))
                .isEqualTo(Answer.ROUTE);
        assertThat(answer(dossier(), mandate("role=\"LEAD\"", "ticketMax=799999")))
                .isEqualTo(Answer.REFUSE);
        assertThat(answer(dossier(), mandate("role=\"BOTH\"", "ticketMax=1"))).isEqualTo(Answer.ROUTE);
        assertThat(answer(dossier("ask.leadFound=true"), mandate("role=\"FOLLOW\"", "ticketMax=1")))
                .isEqualTo(Answer.ROUTE);
    }

    @Test
    void aFollowerIsHeldUntilALeadIsFound() {
        Standing follower = mandate("role=\"FOLLOW\"");
        assertThat(verdict(dossier(), follower)).satisfies(v -> {
            assertThat(v.answer()).isEqualTo(Answer.HOLD);
            assertThat(v.heldUntil()).isNull();
        });
        assertThat(answer(dossier("ask.leadFound=false"), follower)).isEqualTo(Answer.HOLD);
        assertThat(answer(dossier("ask.leadFound=true"), follower)).isEqualTo(Answer.ROUTE);
    }

    @Test
    void anAbsenceHoldsUntilTheDayAfterItsEnd() {
        String absence = "absences=[{\"from\": \"2026-07-10\", \"to\": \"2026-07-24\"}]";
        assertThat(verdict(dossier(), mandate(absence))).satisfies(v -> {
            assertThat(v.answer()).isEqualTo(Answer.HOLD);
            assertThat(v.heldUntil()).isEqualTo(LocalDate.of(2026, 7, 25));
        });
        List<Standing> one = List.of(mandate(absence));
        assertThat(SHIPPED.explain(dossier(), one, LocalDate.of(2026, 7, 9))
                        .get(0)
                        .answer())
                .isEqualTo(Answer.ROUTE);
        assertThat(SHIPPED.explain(dossier(), one, LocalDate.of(2026, 7, 25))
                        .get(0)
                        .answer())
                .isEqualTo(Answer.ROUTE);
    }

    @Test
    void aFullMandateHolds() {
        assertThat(answer(dossier(), mandate("capacity=3", "load=2"))).isEqualTo(Answer.ROUTE);
        assertThat(answer(dossier(), mandate("capacity=3", "load=3"))).isEqualTo(Answer.HOLD);
        assertThat(answer(dossier(), mandate("capacity=0"))).isEqualTo(Answer.HOLD);
    }

    @Test
    void aMandateCountsOnItsLastDay() {
        assertThat(answer(dossier(), mandate("validUntil=\"2026-07-10\""))).isEqualTo(Answer.ROUTE);
        assertThat(answer(dossier(), mandate("validUntil=\"2026-07-09\""))).isEqualTo(Answer.REFUSE);
    }

    @Test
    void aConflictAndACompetitorAreRefusedAndAShareholderIsFavoured() {
        assertThat(answer(dossier(), mandate("profile.conflicts=[\"732829320\"]")))
                .isEqualTo(Answer.REFUSE);
        assertThat(answer(dossier("company.competitors=[\"552100554\"]"), mandate("profile.portfolio=[\"552100554\"]")))
                .isEqualTo(Answer.REFUSE);
        assertThat(verdict(dossier(), mandate("profile.portfolio=[\"732829320\"]")))
                .satisfies(v -> {
                    assertThat(v.answer()).isEqualTo(Answer.ROUTE);
                    assertThat(v.points()).extracting(Points::criterion).contains("shareholder");
                });
    }

    @Test
    void sectorsAreComparedByTheirWholeCode() {
        assertThat(answer(dossier("company.sectors=[\"AI\"]"), mandate("sectorsIn=[\"AGRITECH\"]")))
                .isEqualTo(Answer.REFUSE);
        assertThat(answer(dossier(), mandate("sectorsIn=[\"AI\", \"SPACE\"]"))).isEqualTo(Answer.ROUTE);
    }

    @Test
    void consentToSomeInvestorsReachesNoOther() {
        Dossier some = dossier("consent={\"investorIds\": [\"investor-1\"]}");
        assertThat(answer(some, mandate())).isEqualTo(Answer.ROUTE);
        Dossier all = dossier("consent={\"allInvestors\": true, \"refusedInvestorIds\": [\"investor-1\"]}");
        assertThat(answer(all, mandate())).isEqualTo(Answer.REFUSE);
        assertThat(answer(dossier("consent=null"), mandate())).isEqualTo(Answer.REFUSE);
    }

    @Test
    void aRefusedMandateHearsAllReasonsAndAlsoTheHolds() {
        Verdict verdict = verdict(
                dossier("company.territory=null"),
                mandate(
                        "ticketMin=9000000",
                        "rounds=[\"SEED\"]",
                        "sectorsIn=[\"BIOTECH\"]",
                        "sectorsOut=[\"SAAS\"]",
                        "territories=[\"LYON\"]",
                        "instruments=[\"LOAN\"]",
                        "role=\"FOLLOW\"",
                        "capacity=1",
                        "load=4",
                        "validUntil=\"2025-12-31\"",
                        "profile.conflicts=[\"732829320\"]"));
        assertThat(verdict.answer()).isEqualTo(Answer.REFUSE);
        assertThat(verdict.reasons())
                .extracting(Reason::ruleId)
                .containsExactly(
                        "routing-conflict",
                        "routing-follow-without-lead",
                        "routing-full",
                        "routing-instrument-outside",
                        "routing-mandate-expired",
                        "routing-round-outside",
                        "routing-sector-excluded",
                        "routing-sector-outside",
                        "routing-territory-none",
                        "routing-ticket-above-room");
    }

    @Test
    void sentencesWriteAmountsDatesAndSectorsAsTheirLanguageDoes() {
        assertThat(sentences(mandate("ticketMin=4500000")))
                .contains(
                        "Le ticket minimal de 4\u202f500\u202f000\u202f€ dépasse les 4\u202f000\u202f000\u202f€ qui restent"
                                + " à trouver.")
                .contains("The smallest ticket of €4,500,000 exceeds the €4,000,000 still to be found.");
        assertThat(sentences(mandate("validUntil=\"2026-07-01\"")))
                .contains("La thèse a pris fin le 1er juillet 2026.", "The mandate ended on 1 July 2026.");
        assertThat(sentences(mandate("sectorsOut=[\"AI\"]")))
                .contains("La thèse exclut : intelligence artificielle.")
                .contains("The mandate excludes: artificial intelligence.");
    }

    @Test
    void aNearMissSaysWhatWouldHaveMadeTheDifference() {
        Verdict verdict = verdict(dossier("ask.amount=400000"), mandate("ticketMin=500000"));
        assertThat(verdict.nearMiss()).isTrue();
        Sentence remedy = requireNonNull(verdict.reasons().get(0).remedy());
        assertThat(remedy.fr().replace('\u202f', ' '))
                .isEqualTo("Le dossier conviendrait s’il restait au moins 500 000 € à trouver (il en reste 400 000 €),"
                        + " ou si le ticket commençait là.");
        assertThat(remedy.en())
                .isEqualTo("The dossier would fit if at least €500,000 were still to be found (it is €400,000), or if"
                        + " the ticket started there.");
        assertThat(verdict(dossier("ask.amount=400000"), mandate("ticketMin=500000", "rounds=[\"SEED\"]"))
                        .nearMiss())
                .isFalse();
    }

    @Test
    void absencesThatTouchAreOne() {
        Standing away = mandate("absences=[{\"from\": \"2026-07-20\", \"to\": \"2026-07-31\"},"
                + " {\"from\": \"2026-07-10\", \"to\": \"2026-07-15\"},"
                + " {\"from\": \"2026-07-08\", \"to\": \"2026-07-19\"}]");
        Verdict verdict = verdict(dossier(), away);
        assertThat(verdict.heldUntil()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(verdict.reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.sentence().en())
                        .isEqualTo("The investor takes nothing new from 8 July 2026 to 31 July 2026."));
    }

    private static List<String> sentences(Standing standing) {
        return verdict(dossier(), standing).reasons().stream()
                .flatMap(r -> List.of(r.sentence().fr(), r.sentence().en()).stream())
                .toList();
    }

    private static Answer answer(Dossier dossier, Standing standing) {
        return verdict(dossier, standing).answer();
    }

    private static Verdict verdict(Dossier dossier, Standing standing) {
        return SHIPPED.explain(dossier, List.of(standing), TODAY).get(0);
    }
}
