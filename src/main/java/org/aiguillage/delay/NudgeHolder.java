package org.aiguillage.delay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Reminds whoever holds the ball, once a working day at most. The message itself follows from the journal. */
public final class NudgeHolder {
    private static final int LONGEST_MESSAGE = 1_000;
    private static final Sentence TODAY = new Sentence(
            "Une relance est déjà partie pour ce jour ouvré : la suivante peut partir le prochain.",
            "A reminder has gone out for this working day already: the next one may go on the next.");
    private static final Sentence NOT_ITS_TURN = new Sentence(
            "Ce n’est plus son tour : il n’y a plus personne à relancer.",
            "It is no longer its turn: there is nobody left to remind.");
    private static final Sentence OURSELVES = new Sentence(
            "C’est à votre équipe d’agir : il n’y a personne d’autre à relancer.",
            "It is your own team’s turn: there is nobody else to remind.");

    private static final Sentence NOBODY = new Sentence(
            "Aucune relance n’arriverait : ni compte qui reçoive les messages, ni adresse où écrire. Téléphonez, puis ouvrez-lui"
                    + " un compte ou complétez son adresse.",
            "No reminder would arrive: there is neither an account that takes messages nor an address to write to. Call,"
                    + " then open an account for them or complete their address.");

    private final Journal journal;
    private final Flags flags;
    private final FlagClock flagClock;
    private final Reach reach;
    private final WorkingCalendar calendar;

    /** @param calendar whose days are the working days */
    public NudgeHolder(Journal journal, Flags flags, FlagClock flagClock, Reach reach, WorkingCalendar calendar) {
        this.journal = journal;
        this.flags = flags;
        this.flagClock = flagClock;
        this.reach = reach;
        this.calendar = calendar;
    }

    /**
     * @param message what to add in one's own words, if anything
     * @throws Refused IMPOSSIBLE where nobody is to be reminded, or was today, or would read it
     */
    public Flag nudge(Caller caller, String flagId, @Nullable String message) {
        new Checks().text(message, "message", LONGEST_MESSAGE).done();
        return journal.change(caller.actor(), change -> {
            Flag flag = flags.find(flagId, caller.scope()).orElseThrow(Refused::notFound);
            require(flag, caller, change.at());
            return change.append(Flag.STREAM, flag, new FlagEvent.FlagNudged(message));
        });
    }

    /** Of some open flags those whose holder was reminded already, of the same matter, for the working day of now; by id. */
    public Set<String> reminded(Collection<Flag> open) {
        Instant now = journal.now();
        List<Flag> all =
                flags.openOf(open.stream().map(it -> it.raised().subject()).toList());
        return open.stream()
                .filter(flag -> reminded(all, flag, now))
                .map(Flag::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of some open flags those of which nobody would read a reminder; by id. */
    public Set<String> unread(Collection<Flag> open, Caller caller) {
        return reach.nobody(open, caller.actor());
    }

    private void require(Flag flag, Caller caller, Instant now) {
        flag.requireOpen();
        if (flag.raised().holder() == Holder.CLUSTER && caller.scope() instanceof Scope.OfTerritory) {
            throw Refused.impossible(OURSELVES, List.of());
        } else if (!flagClock.holding(flag)) {
            throw Refused.impossible(NOT_ITS_TURN, List.of());
        } else if (reminded(flags.openOf(flag.raised().subject()), flag, now)) {
            throw Refused.impossible(TODAY, List.of());
        } else if (!reach.nobody(List.of(flag), caller.actor()).isEmpty()) {
            throw Refused.impossible(NOBODY, List.of());
        }
    }

    /** By this or another of the flags of the same matter. */
    private boolean reminded(List<Flag> open, Flag flag, Instant moment) {
        Flag.Raised raised = flag.raised();
        return open.stream()
                .filter(other -> other.raised().subject().equals(raised.subject()))
                .filter(other -> other.raised().holder() == raised.holder())
                .flatMap(other -> Stream.ofNullable(other.nudged()))
                .map(Flag.Nudge::at)
                .anyMatch(at -> calendar.openDay(at).equals(calendar.openDay(moment)));
    }
}
