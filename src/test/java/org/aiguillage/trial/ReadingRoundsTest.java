package org.aiguillage.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingRoundsTest {
    private final InvestorNames names = new InvestorNames();
    private final Sirens sirens = new Sirens();

    @Test
    void oneInvestorWrittenInManyWaysIsOne() {
        assertThat(List.of("Épinette Capital (lead)", "épinette", "Epinette Capital (lead", "Épinette\u202fVentures"))
                .allMatch(name -> names.key(name).equals(names.key("Epinette Partners")));
    }

    @Test
    void aNameOfNothingButGenericWordsIsKeptWhole() {
        assertThat(names.key("Capital Partners")).contains("capitalpartners");
    }

    @Test
    void whatNamesNobodyIsNobody() {
        assertThat(List.of("N/A", "Not disclosed", "lead)", "  ", "(via a fund)"))
                .allMatch(n -> names.key(n).isEmpty());
    }

    @Test
    void sectorsComeFromTheWordsAndFromTheDescription() {
        Sectors sectors = new Sectors();
        assertThat(sectors.of("FinTech", "")).containsExactly("FINTECH");
        assertThat(sectors.of("AI & Machine Learning", "Finds leaks of water")).containsExactly("CLEANTECH");
        assertThat(sectors.of("AI & Machine Learning", "")).containsExactly("AI");
        assertThat(sectors.of("Unheard of", "")).isEmpty();
    }

    @Test
    void everySectorAndTerritoryOfTheTablesIsOneOfOurs() {
        assertThat(Tables.read("places.csv").values()).allSatisfy(Territory::valueOf);
        assertThat(Tables.read("rounds.csv").values()).allSatisfy(Round::valueOf);
    }

    @Test
    void anInventedSirenIsValidAndAlwaysTheSameForOneCompany() {
        assertThat(sirens.of("Algèbre")).isEqualTo(sirens.of("algebre")).isNotEqualTo(sirens.of("Bocage"));
        assertThat(new Sirens().of("Algèbre")).isEqualTo(sirens.of("Algèbre"));
    }

    @Test
    void aThesisIsWhatTheRoundsShow() {
        Thesis thesis = Thesis.of(List.of(
                round("A", Round.SEED, 1_000_000L, Set.of("AI", "FINTECH"), Territory.LYON),
                round("B", Round.SEED, 4_000_000L, Set.of("FINTECH"), Territory.GRENOBLE)));

        assertThat(thesis.rounds()).containsExactly(Round.PRE_SEED, Round.SEED, Round.SERIES_A);
        assertThat(thesis.sectors()).as("the most frequent first").containsExactly("FINTECH", "AI");
        assertThat(thesis.ticketMin()).isBetween(1_000_000L, 2_000_000L);
        assertThat(thesis.ticketMax()).isBetween(2_000_000L, 4_000_000L);
        assertThat(thesis.territories()).containsExactlyInAnyOrder(Territory.values());
        assertThat(thesis.portfolio()).hasSize(2);
    }

    @Test
    void oneRoundOrOneElsewhereMakesNoRegionalInvestor() {
        FundingRound home = round("A", Round.SEED, null, Set.of(), Territory.LYON);
        FundingRound away = round("B", Round.SEED, null, Set.of(), null);

        assertThat(Thesis.of(List.of(home)).territories()).isEmpty();
        assertThat(Thesis.of(List.of(home, away)).territories()).isEmpty();
        assertThat(Thesis.of(List.of(home)).ticketMin()).isNull();
    }

    private FundingRound round(
            String company, Round round, @Nullable Long amount, Set<String> sectors, @Nullable Territory territory) {
        return new FundingRound(
                company, company, sirens.of(company), territory, round, amount, sectors, List.of("x"), "");
    }
}
