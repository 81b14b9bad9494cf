package org.aiguillage.mandate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Unscoped;

/** Investors and their mandates. Investors see themselves; staff see all; startups see none. */
public interface Mandates {

    Optional<Investor> investor(String id, Scope scope);

    /** Whether all of these are ids of investors. It says nothing of any, so everybody may ask. */
    @Unscoped(Unscoped.Why.COMMON)
    boolean areInvestors(Set<String> ids);

    /**
     * Ids of the investors with this name, or else with this name and a legal form (SAS, Ltd) more or less at its end, or else of
     * those of whom somebody has this e-mail address. Only what is written whole finds them; capitals, accents, spaces and
     * punctuation of a name do not count. None for a name of nobody, several where they share it.
     */
    @Unscoped(Unscoped.Why.KEY)
    Set<String> investorsCalled(String nameOrAddress);

    Optional<Mandate> mandate(String id, Scope scope);

    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Investor> investorNamed(String externalId);

    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Mandate> mandateNamed(String externalId);

    /** Every mandate with its investor and the number of referrals open on it, as of now, by mandate id. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<Standing> standing();

    /** The same as it stood just before a position of the journal. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<Standing> standingBefore(long position);

    /** @param load referrals open on the mandate */
    record Standing(Mandate mandate, Investor investor, int load) {}
}
