package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Siren;
import org.jspecify.annotations.Nullable;

/**
 * A dossier to be routed. What a rule asks of it, it asks of one of these parts rather than of the whole: what is judged is
 * kept for all dossiers that are alike in the parts that a rule names.
 *
 * @param room what is left to find, in whole euros; null when no amount is given or its currency is unknown
 * @param remaining the same, for those who reckon with it
 * @param kin the other sectors of the families that its sectors belong to
 * @param nearby the territories that touch its own
 */
public record Case(
        CompanyProfile company,
        Ask ask,
        Consent consent,
        @Nullable Long room,
        LocalDate today,
        boolean leadFound,
        SectorCodes sectors,
        Sirens competitors,
        Remaining remaining,
        SectorCodes kin,
        Territories nearby) {

    public Case(Raise raise, @Nullable Long room, LocalDate today, SectorCodes kin, Territories nearby) {
        this(
                raise.company(),
                raise.ask(),
                raise.consent(),
                room,
                today,
                raise.ask().leadIsFound(),
                SectorCodes.of(raise.company().sectors()),
                new Sirens(List.copyOf(raise.company().competitors())),
                new Remaining(room),
                kin,
                nearby);
    }

    // What follows is asked by rules of earlier versions, whose decisions stay explainable.

    public SectorCodes sectorsAmong(Collection<String> codes) {
        return sectors.among(codes);
    }

    public BigDecimal shareOfSectorsAmong(Collection<String> codes) {
        return sectors.shareAmong(codes);
    }

    public int placeAmong(Collection<String> codes) {
        return sectors.placeAmong(codes);
    }

    public List<Siren> competitorsAmong(Collection<Siren> sirens) {
        return competitors.among(sirens);
    }

    public BigDecimal shareOfRoom(long euros) {
        return remaining.shareOf(euros);
    }

    public Money ofRoom(BigDecimal share) {
        return remaining.part(share);
    }
}
