package org.aiguillage.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A report counts as people do, in both languages. */
class ReportTextsTest {
    private static final ReportTexts ENGLISH = new ReportTexts(Locale.ENGLISH, ZoneOffset.UTC);
    private static final ReportTexts FRENCH = new ReportTexts(Locale.FRENCH, ZoneOffset.UTC);

    @Test
    void nothingIsNoneAndOneIsOne() {
        assertThat(ENGLISH.get("lead.deals", 0, 0, 1, "260", "260"))
                .isEqualTo("No deals gained, none lost; 1 at another rank or with another score."
                        + " In all: 260 before, 260 after.");
        assertThat(FRENCH.get("lead.deals", 0, 0, 1, "260", "260"))
                .isEqualTo("Aucune mise en relation gagnée, aucune perdue ; une change de rang ou de note."
                        + " Au total : 260 avant, 260 après.");
        assertThat(ENGLISH.get("lead.flags", "48", "104", 56, 0, 0))
                .isEqualTo("Flags: 48 before, 104 after; 56 more, none fewer, none moved.");
    }
}
