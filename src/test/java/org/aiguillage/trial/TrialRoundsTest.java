package org.aiguillage.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Status;
import org.aiguillage.intake.Workshop;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.routing.Referral;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On invented rounds: the real ones belong to nobody's tests. */
class TrialRoundsTest {
    private static final String ROUNDS = """
            round_id,company,hq,round_type,amount_meur,sectors,description
            R-1,Algèbre,Lyon,Series A,6,FinTech,Payments for farms
            R-2,Bocage,Paris,Series A,4,FinTech,Payments for cities
            R-3,Cascade,Paris,Series A,0.001,FinTech,Payments for ports
            R-4,Algèbre,Lyon,Seed,1.5,FinTech,Payments for farms
            R-5,Dolmen,Grenoble,Series A,5,FinTech,Payments for schools
            """;
    private static final String INVESTORS = """
            round_id,position,investor
            R-1,1,Fonds Alpha (lead)
            R-1,2,Seulement Ici
            R-2,1,Alpha Ventures
            R-4,1,ALPHA
            R-5,1,Bêta Capital
            R-3,1,Bêta
            """;

    private final Workshop workshop = new Workshop(Instant.parse("2026-03-02T09:00:00Z"));

    @TempDir
    private Path folder = Path.of("target");

    private List<Integer> told = new ArrayList<>();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), ROUNDS);
        Files.writeString(folder.resolve("round_investors.csv"), INVESTORS);
        told = new ArrayList<>();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void everyDisclosedRoundIsRoutedAndTheOthersAreCounted() throws IOException {
        TrialResult result = run(Round.SERIES_A);

        assertThat(result.rounds()).isEqualTo(4);
        assertThat(result.routed()).extracting(TrialResult.Routed::id).containsExactly("R-1", "R-2", "R-5");
        assertThat(told).containsExactly(1, 2, 3);
        assertThat(result.markdown())
                .contains("without a disclosed amount, left out | 1 |", "3 of 3", "hit@10", result.rulebook());
    }

    @Test
    void anInvestorIsKnownOnlyByItsOtherRounds() throws IOException {
        TrialResult result = run(Round.SERIES_A);

        assertThat(result.routed()).filteredOn(TrialResult.Routed::known).hasSize(3);
        assertThat(deals("R-1"))
                .as("who invested in nothing else has no mandate then")
                .doesNotContain(id("seulementici"))
                .contains(id("alpha"));
        assertThat(deals("R-5")).contains(id("seulementici"));
    }

    @Test
    void whatWasHiddenForARoundIsThereAgainAfterwards() throws IOException {
        run(Round.SERIES_A);

        Mandate once = workshop.storage.mandates().mandateNamed("seulementici").orElseThrow();
        assertThat(once.terms().validUntil()).isNull();
        assertThat(once.terms().ticketMin()).isEqualTo(3_000_000L);
        assertThat(workshop.storage
                        .mandates()
                        .investorNamed("alpha")
                        .orElseThrow()
                        .profile()
                        .portfolio())
                .hasSize(2);
    }

    @Test
    void anEarlierRoundOfTheCompanyMakesAShareholder() throws IOException {
        run(Round.SERIES_A);

        String dossier = workshop.storage.dossiers().named("R-1").orElseThrow().id();
        assertThat(workshop.explanation.verdicts(org.aiguillage.access.Caller.SYSTEM, dossier))
                .filteredOn(verdict -> verdict.investorId().equals(id("alpha")))
                .singleElement()
                .satisfies(verdict ->
                        assertThat(verdict.points()).anyMatch(p -> p.criterion().equals("shareholder")));
    }

    @Test
    void noMandateIsBusyWithAnEarlierRound() throws IOException {
        run(Round.SERIES_A);

        assertThat(workshop.storage
                        .dossiers()
                        .named("R-1")
                        .orElseThrow()
                        .status()
                        .name())
                .isEqualTo(Status.Name.WITHDRAWN);
        assertThat(workshop.storage.mandates().standing()).allMatch(standing -> standing.load() == 0);
    }

    private TrialResult run(Round round) throws IOException {
        TrialRounds.UseCases use = new TrialRounds.UseCases(
                workshop.intake,
                workshop.dossiers,
                workshop.submission,
                workshop.rulebook,
                workshop.storage.dossiers(),
                workshop.storage.mandates(),
                workshop.storage.referrals());
        return new TrialRounds(use, folder, LocalDate.of(2026, 3, 2))
                .run(folder.resolve("rounds.csv"), folder.resolve("round_investors.csv"), round, told::add);
    }

    private List<String> deals(String round) {
        String dossier = workshop.storage.dossiers().named(round).orElseThrow().id();
        return workshop.storage.referrals().of(dossier, Scope.ALL).stream()
                .map(Referral::sent)
                .map(sent -> sent.investorId())
                .toList();
    }

    private String id(String investor) {
        return workshop.storage.mandates().investorNamed(investor).orElseThrow().id();
    }
}
