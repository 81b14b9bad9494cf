package org.aiguillage.rulebook;

import static org.aiguillage.rulebook.Sample.SHIPPED;
import static org.aiguillage.rulebook.Sample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each round needs. */
final class CompletenessTest {
    private static final String[] NOTHING = {
        "company.sectors=[]", "ask={}", "contact={}", "consent={}",
    };

    @Test
    void aSeriesANeedsFourDocumentsAndEightFields() {
        Dossier bare =
                dossier(List.of(), "company.sectors=[]", "ask={\"round\": \"SERIES_A\"}", "contact={}", "consent={}");
        assertThat(items(bare))
                .containsExactly(
                        "BUSINESS_PLAN",
                        "CAP_TABLE",
                        "FINANCIAL_STATEMENTS",
                        "PITCH_DECK",
                        "ask.amount",
                        "ask.instrument",
                        "ask.preMoney",
                        "ask.useOfFunds",
                        "company.sectors",
                        "consent",
                        "contact.email",
                        "contact.name");
        assertThat(SHIPPED.missing(bare)).extracting(Missing::owedBy).containsOnly(Holder.STARTUP);
    }

    @Test
    void withoutARoundTheRoundIsMissingAndWhatEveryRoundNeeds() {
        assertThat(items(dossier(List.of(), NOTHING)))
                .containsExactly(
                        "PITCH_DECK",
                        "ask.amount",
                        "ask.round",
                        "company.sectors",
                        "consent",
                        "contact.email",
                        "contact.name");
    }

    @ParameterizedTest
    @EnumSource(Round.class)
    void everyRoundNeedsAPitchDeckAndLaterOnesAtLeastWhatASeriesADoes(Round round) {
        List<String> needs = items(dossier(List.of(), "ask={\"round\": \"" + round + "\"}"));
        assertThat(needs).contains("PITCH_DECK", "ask.amount");
        if (Stream.of(Round.SERIES_B, Round.SERIES_C, Round.GROWTH).anyMatch(round::equals)) {
            assertThat(needs).containsAll(items(dossier(List.of(), "ask={\"round\": \"SERIES_A\"}")));
        }
    }

    @Test
    void aRefusalToSomeIsNoConsent() {
        assertThat(items(dossier("consent={\"allInvestors\": false, \"refusedInvestorIds\": [\"investor-1\"]}")))
                .containsExactly("consent");
    }

    @Test
    void anUnknownCurrencyIsReportedAsItself() {
        assertThat(SHIPPED.missing(dossier("ask.currency=\"XOF\"")))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.item()).isEqualTo("ask.currency");
                    assertThat(m.sentence().fr()).contains("XOF");
                });
    }

    @Test
    void everyKindOfDocumentAndEveryFieldCanBeAskedFor() {
        assertThat(org.aiguillage.rulebook.facts.Provided.paths())
                .contains("ask.round", "company.siren", "traction.arr", "consent")
                .doesNotContain("consent.allInvestors.x");
        assertThat(items(dossier(List.of(Document.Kind.values())))).isEmpty();
    }

    private static List<String> items(Dossier dossier) {
        return SHIPPED.missing(dossier).stream().map(Missing::item).toList();
    }
}
