package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Siren;
import org.jspecify.annotations.Nullable;

/**
 * A dossier to be routed.
 *
 * @param room what is left to find, in whole euros; null when no amount is given or its currency is unknown
 */
public record Case(
        CompanyProfile company,
        Ask ask,
        Consent consent,
        @Nullable Long room,
        LocalDate today) {
    private static final int DECIMALS = 4;

    /** Its sectors that are among {@code codes}, in its own order. */
    public SectorCodes sectorsAmong(Collection<String> codes) {
        return new SectorCodes(
                company.sectors().stream().filter(codes::contains).toList());
    }

    /** Which part of its sectors is among {@code codes}, from 0 to 1. */
    public BigDecimal shareOfSectorsAmong(Collection<String> codes) {
        int all = company.sectors().size();
        return all == 0 ? BigDecimal.ZERO : ratio(sectorsAmong(codes).size(), all);
    }

    /** The best place, from 1, that one of its sectors has in {@code codes}; 0 when none is there. */
    public int placeAmong(Collection<String> codes) {
        int place = 0;
        for (String code : codes) {
            place++;
            if (company.sectors().contains(code)) {
                return place;
            }
        }
        return 0;
    }

    /** Its competitors that are among {@code sirens}. */
    public List<Siren> competitorsAmong(Collection<Siren> sirens) {
        return company.competitors().stream().filter(sirens::contains).toList();
    }

    /** The part of the room that an amount of euros would fill; zero when the room is unknown or filled. */
    public BigDecimal shareOfRoom(long euros) {
        return room == null || room <= 0 ? BigDecimal.ZERO : ratio(euros, room);
    }

    /** So much of the room, in euros. */
    public Money ofRoom(BigDecimal share) {
        return Money.euros(share.multiply(BigDecimal.valueOf(room == null ? 0 : room))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
