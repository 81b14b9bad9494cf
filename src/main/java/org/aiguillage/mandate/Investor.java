package org.aiguillage.mandate;

import java.util.List;
import java.util.Set;
import org.aiguillage.dossier.Lists;
import org.aiguillage.dossier.Siren;
import org.aiguillage.journal.Identified;
import org.aiguillage.journal.Personal;
import org.aiguillage.journal.Stream;
import org.aiguillage.refusal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who invests.
 *
 * @param externalId the name that another system knows it by, when it was imported
 */
public record Investor(
        String id, long version, Profile profile, @Nullable String externalId) implements Stream.State {

    public static final Stream<Investor, InvestorEvent> STREAM =
            new Stream<>("investor", Investor.class, InvestorEvent.class, Investor::after);

    public enum Kind {
        VC,
        CVC,
        BUSINESS_ANGEL,
        FAMILY_OFFICE,
        PUBLIC_FUND,
        BANK,
        OTHER
    }

    /**
     * @param portfolio companies it holds
     * @param conflicts companies whose dossiers it must not see
     */
    public record Profile(
            String name,
            Kind kind,
            @Personal(erased = Personal.NO_EMAIL) @Nullable String contactEmail,
            Set<Siren> portfolio,
            Set<Siren> conflicts)
            implements Identified {

        public Profile {
            portfolio = Lists.set(portfolio);
            conflicts = Lists.set(conflicts);
            new Checks()
                    .required(name, "name")
                    .text(name, "name", 200)
                    .required(kind, "kind")
                    .email(contactEmail, "contactEmail")
                    .list(portfolio, "portfolio")
                    .list(conflicts, "conflicts")
                    .done();
        }

        @Override
        public @Nullable String email() {
            return contactEmail;
        }

        /** The same without a person to write to. */
        public Profile withoutContact() {
            return new Profile(name, kind, null, portfolio, conflicts);
        }
    }

    /** All that a table may call it by: its id, its external id and its name. */
    public Set<String> names() {
        return Lists.set(List.of(id, externalId == null ? id : externalId, profile.name()));
    }

    private static Investor after(@Nullable Investor before, InvestorEvent event, Stream.Stamp stamp) {
        if (event instanceof InvestorEvent.InvestorAdded it) {
            return new Investor(stamp.id(), stamp.seq(), it.profile(), it.externalId());
        }
        if (before != null && event instanceof InvestorEvent.InvestorChanged it) {
            return new Investor(before.id, stamp.seq(), it.profile(), before.externalId);
        }
        throw new IllegalStateException("unexpected event " + event);
    }
}
