package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.rulebook.facts.Case;
import org.aiguillage.rulebook.facts.Rate;
import org.aiguillage.rulebook.source.Tables;
import org.jspecify.annotations.Nullable;

/** States dossiers in the terms in which the rules of routing judge: in euros, with what the tables know to be close. */
final class Cases {
    private final Tables tables;
    private final Surroundings around;

    Cases(Tables tables) {
        this.tables = tables;
        this.around = Surroundings.of(tables);
    }

    Case of(Dossier dossier, LocalDate today) {
        Raise raise = dossier.raise();
        return new Case(
                raise,
                room(raise.ask()),
                today,
                around.kin(raise.company().sectors()),
                around.nearby(raise.company().territory()));
    }

    private @Nullable Long room(Ask ask) {
        if (ask.amount() == null) {
            return null;
        }
        String currency = ask.currency() == null ? Ask.EURO : ask.currency();
        return tables.currencies().stream()
                .filter(rate -> rate.currency().equals(currency))
                .findFirst()
                .map(Rate::euros)
                .map(euros -> euros.multiply(BigDecimal.valueOf(ask.room()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue())
                .orElse(null);
    }
}
