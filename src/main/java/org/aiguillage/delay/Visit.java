package org.aiguillage.delay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aiguillage.cluster.Territory;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a stage, and who held the ball during it. Coming back to a stage is a new visit.
 *
 * @param number counts the subject's visits, from 1
 * @param stage name of the stage
 * @param owner whose stage it is: its clock goes on over the interruptions, others begin anew at each
 * @param holdings without gaps and oldest first; only the last is open
 */
public record Visit(int number, String stage, Holder owner, List<Holding> holdings) {

    /**
     * @param holder null while nobody's clock runs (parked, or nothing to wait for)
     * @param to null while it lasts
     */
    public record Holding(
            @Nullable Holder holder, Instant from, @Nullable Instant to) {}

    public Visit {
        holdings = List.copyOf(holdings);
    }

    public static Visit begin(int number, String stage, @Nullable Holder holder, Holder owner, Instant at) {
        return new Visit(number, stage, owner, List.of(new Holding(holder, at, null)));
    }

    /** The next visit of the same subject. */
    public Visit next(String nextStage, @Nullable Holder holder, Holder nextOwner, Instant at) {
        return begin(number + 1, nextStage, holder, nextOwner, at);
    }

    /** The ball passes; to the one who holds it already, nothing changes. */
    public Visit passTo(@Nullable Holder holder, Instant at) {
        Holding last = last();
        if (last.to() == null && last.holder() == holder) {
            return this;
        }
        List<Holding> after = new ArrayList<>(holdings);
        after.set(after.size() - 1, new Holding(last.holder(), last.from(), last.to() == null ? at : last.to()));
        after.add(new Holding(holder, at, null));
        return new Visit(number, stage, owner, after);
    }

    public @Nullable Holder holder() {
        return last().holder();
    }

    /** Since when the present holder has the ball. */
    public Instant since() {
        return last().from();
    }

    /** When the running clock began; where none runs, when the last one stopped. */
    public Instant clockSince() {
        Holder holder = holder();
        return holder != null && holder == owner ? firstOf(owner) : last().from();
    }

    /** The turn that runs now; none while nobody holds the ball. */
    public Optional<Turn> turn(Terms terms) {
        Holder holder = holder();
        if (holder == null) {
            return Optional.empty();
        }
        Instant since = clockSince();
        return Optional.of(new Turn(number, stage, holder, terms, since, pauses(holder, since)));
    }

    /**
     * What decides the allowance, the calendar and who is told, beside stage and holder.
     *
     * @param promisedDays full working days within which a first answer is promised
     * @param territory of the company; null outside the six, where the regional committee stands in
     * @param investorId whose deal it is; null for a dossier
     */
    public record Terms(
            @Nullable String round,
            @Nullable Integer promisedDays,
            @Nullable Territory territory,
            @Nullable String investorId) {}

    private List<Pause> pauses(Holder holder, Instant since) {
        return notHeldBy(holder, since, last().from());
    }

    /** The stretches in [since, until) that were not this holder's. */
    public List<Pause> notHeldBy(Holder holder, Instant since, Instant until) {
        List<Pause> pauses = new ArrayList<>();
        for (Holding holding : holdings) {
            Instant to = holding.to() == null ? until : holding.to();
            if (holding.holder() != holder && to.isAfter(since)) {
                pauses.add(new Pause(holding.from(), to));
            }
        }
        return List.copyOf(pauses);
    }

    /** Whether a turn is over for good: a wait ends with the answer, the owner's turn with the stage. */
    public boolean over(Holder holder, Instant since) {
        return holder != owner
                && holdings.stream()
                        .anyMatch(h -> h.holder() == holder && h.from().equals(since) && h.to() != null);
    }

    private Instant firstOf(Holder holder) {
        return holdings.stream()
                .filter(h -> h.holder() == holder)
                .findFirst()
                .orElseThrow()
                .from();
    }

    private Holding last() {
        return holdings.get(holdings.size() - 1);
    }
}
