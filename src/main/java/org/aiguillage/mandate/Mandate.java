package org.aiguillage.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Lists;
import org.aiguillage.dossier.Round;
import org.aiguillage.journal.Stream;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What an investor looks at.
 *
 * @param externalId the name that another system knows it by, when it was imported
 */
public record Mandate(
        String id,
        long version,
        String investorId,
        Terms terms,
        @Nullable String externalId) implements Stream.State {

    public static final Stream<Mandate, MandateEvent> STREAM =
            new Stream<>("mandate", Mandate.class, MandateEvent.class, Mandate::after);

    public enum Role {
        LEAD,
        FOLLOW,
        BOTH
    }

    /**
     * An empty set restricts nothing; a null bound does not bind.
     *
     * @param ticketMin euros
     * @param ticketMax euros
     * @param capacity referrals that it can have open at once
     * @param responseDays full working days within which it promises a first answer
     * @param validUntil the last day on which it counts
     */
    public record Terms(
            @Nullable String name,
            @Nullable Long ticketMin,
            @Nullable Long ticketMax,
            Set<Round> rounds,
            Set<String> sectorsIn,
            Set<String> sectorsOut,
            Set<Territory> territories,
            Role role,
            Set<Instrument> instruments,
            @Nullable Integer capacity,
            @Nullable Integer responseDays,
            List<Absence> absences,
            @Nullable LocalDate validUntil) {

        public Terms {
            rounds = Lists.set(rounds);
            sectorsIn = Lists.set(sectorsIn);
            sectorsOut = Lists.set(sectorsOut);
            territories = Lists.set(territories);
            instruments = Lists.set(instruments);
            absences = Lists.list(absences);
            role = role == null ? Role.BOTH : role;
            new Checks()
                    .text(name, "name", 200)
                    .amount(ticketMin, "ticketMin")
                    .amount(ticketMax, "ticketMax")
                    .that(
                            ticketMin == null || ticketMax == null || ticketMin <= ticketMax,
                            "ticketMin",
                            Expected.atMost(new Sentence("le ticket maximal", "the largest ticket")))
                    .list(sectorsIn, "sectorsIn")
                    .list(sectorsOut, "sectorsOut")
                    .between(capacity, 0, 10_000, "capacity")
                    .between(responseDays, 1, 365, "responseDays")
                    .list(absences, "absences")
                    .done();
        }
    }

    private static Mandate after(@Nullable Mandate before, MandateEvent event, Stream.Stamp stamp) {
        if (event instanceof MandateEvent.MandateGiven it) {
            return new Mandate(stamp.id(), stamp.seq(), it.investorId(), it.terms(), it.externalId());
        }
        if (before != null && event instanceof MandateEvent.MandateChanged it) {
            return new Mandate(before.id, stamp.seq(), before.investorId, it.terms(), before.externalId);
        }
        throw new IllegalStateException("unexpected event " + event);
    }
}
