package org.aiguillage.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.FlagEvent.FlagNudged;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.routing.Referrals;

/**
 * Puts an event in words for one reader, as of now. Everything is looked up in the reader's own scope, so that a message holds
 * nothing that its reader may not see. What is over by now is not told.
 */
final class WriteText {
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Mandates mandates;
    private final Flags flags;
    private final FlagClock flagClock;
    private final Timekeeper timekeeper;

    WriteText(
            Dossiers dossiers,
            Referrals referrals,
            Mandates mandates,
            Flags flags,
            FlagClock flagClock,
            Timekeeper timekeeper) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.mandates = mandates;
        this.flags = flags;
        this.flagClock = flagClock;
        this.timekeeper = timekeeper;
    }

    /** One paragraph under its subject; none when there is nothing left to say to this reader. */
    Optional<Notice.Text> write(Notice notice, Happening happening, Reader reader, Words words, Instant now) {
        return dossiers.find(String.valueOf(notice.dossierId()), scope(notice.kind(), reader))
                .flatMap(dossier -> arguments(notice.kind(), happening, reader, dossier, words, now))
                .map(arguments -> new Notice.Text(
                        OneLine.of(words.get("subject." + notice.kind(), arguments)),
                        words.get("text." + notice.kind(), arguments)));
    }

    /** Of a dossier that was taken back its reader is told the name, which it knew, and nothing else. */
    private static Scope scope(Kind kind, Reader reader) {
        return kind == Kind.REVOKED ? Scope.ALL : reader.scope();
    }

    private Optional<Object[]> arguments(
            Kind kind, Happening happening, Reader reader, Dossier dossier, Words words, Instant now) {
        String company = words.quote(dossier.raise().company().name());
        return switch (kind) {
            case WARNING, BREACH, ESCALATION ->
                flags.find(happening.id(), reader.scope())
                        .filter(flag -> stillMatters(flag))
                        .map(flag -> flag(flag, company, reader, words, now));
            case NUDGED, ASSIGNED ->
                flags.find(happening.id(), reader.scope())
                        .filter(flag -> flag.open() && (kind == Kind.ASSIGNED || flagClock.holding(flag)))
                        .map(flag -> care(happening.fact(), flag, company, reader, words, now));
            case ROUTED, ONE_MORE, INCOMPLETE, FINANCED, WITHDRAWN ->
                dossier(happening.fact(), dossier, company, words);
            case STAGE, ASKED, PARKED, DECLINED, WON, NEW_DEAL, BACK, OVER, ASKED_CLUSTER ->
                referrals
                        .find(happening.id(), reader.scope())
                        .filter(referral -> stillMatters(kind, referral))
                        .map(referral -> kind == Kind.NEW_DEAL || kind == Kind.BACK || kind == Kind.OVER
                                ? forInvestor(referral, dossier, company, words)
                                : progress(happening.fact(), referral, dossier, company, reader, words));
            case REVOKED ->
                dossiers.find(dossier.id(), reader.scope()).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Object[] {company});
            case DIGEST, UNREADABLE, FIRST_PASSWORD, NEW_PASSWORD, NEW_FACTOR -> Optional.empty();
        };
    }

    /** Who is already late need not read that lateness is near, nor who has answered that they are late. */
    private boolean stillMatters(Flag flag) {
        Flag.Raised raised = flag.raised();
        boolean late = raised.level() == Level.WARNING
                && flags.openOf(raised.subject()).stream()
                        .map(Flag::raised)
                        .anyMatch(other -> other.level() != Level.WARNING
                                && other.visit() == raised.visit()
                                && other.holder() == raised.holder()
                                && other.since().equals(raised.since()));
        return flag.open() && !late && !flagClock.answered(flag);
    }

    private static boolean stillMatters(Kind kind, Referral referral) {
        return switch (kind) {
            case ASKED -> referral.waitsOn(Holder.STARTUP);
            case ASKED_CLUSTER -> referral.waitsOn(Holder.CLUSTER);
            case NEW_DEAL -> referral.status().open() && referral.stage() == ReferralStage.SENT;
            case PARKED -> referral.status() instanceof Status.Parked;
            case BACK -> referral.visit().holder() == Holder.INVESTOR;
            default -> true;
        };
    }

    private Object[] flag(Flag flag, String company, Reader reader, Words words, Instant now) {
        Flag.Raised raised = flag.raised();
        return new Object[] {
            company,
            words.of(stage(raised)),
            words.days(flagClock.elapsed(flag, now)),
            words.days(raised.allowance()),
            words.moment(raised.due()),
            holder(raised, reader, words)
        };
    }

    /** The same, and what was said with it. */
    private Object[] care(Object fact, Flag flag, String company, Reader reader, Words words, Instant now) {
        Object[] arguments = Arrays.copyOf(flag(flag, company, reader, words, now), 7);
        arguments[6] = fact instanceof FlagNudged it && it.message() != null
                ? "\n" + words.get("nudge.message", words.quote(it.message()))
                : "";
        return arguments;
    }

    private static Sentence stage(Flag.Raised raised) {
        return raised.subject().type() == Subject.Type.DOSSIER
                ? Stage.valueOf(raised.stage()).label()
                : ReferralStage.valueOf(raised.stage()).label();
    }

    /** The investor by name, where the reader may know it. */
    private String holder(Flag.Raised raised, Reader reader, Words words) {
        String label = words.of(raised.holder().label());
        return raised.holder() != Holder.INVESTOR
                ? label
                : referrals
                        .find(raised.subject().id(), reader.scope())
                        .map(referral -> label + investor(referral, reader, words))
                        .orElse(label);
    }

    private String investor(Referral referral, Reader reader, Words words) {
        return mandates.investor(referral.sent().investorId(), reader.scope())
                .map(investor -> " " + words.quote(investor.profile().name()))
                .orElse("");
    }

    private static Optional<Object[]> dossier(Object fact, Dossier dossier, String company, Words words) {
        if (fact instanceof DossierRouted it) {
            return Optional.of(new Object[] {company, it.routed(), it.held().size()});
        } else if (fact instanceof DossierFoundIncomplete it) {
            boolean owed = dossier.status() instanceof Status.Waiting waiting && waiting.on() == it.owedBy();
            return owed ? Optional.of(new Object[] {company, it.missing().size()}) : Optional.empty();
        } else if (fact instanceof DossierWon it) {
            String currency = dossier.raise().ask().currency();
            return Optional.of(new Object[] {company, words.amount(it.amount(), currency)});
        } else if (fact instanceof DossierWithdrawn it) {
            String reason = it.reason() == null ? "" : "\n" + words.get("reason", words.quote(it.reason()));
            return Optional.of(new Object[] {company, reason});
        }
        return Optional.of(new Object[] {company});
    }

    private Object[] forInvestor(Referral referral, Dossier dossier, String company, Words words) {
        String due = referral.visit()
                .turn(referral.terms(dossier.raise().company().territory()))
                .filter(turn -> turn.holder() == Holder.INVESTOR)
                .flatMap(timekeeper::deadline)
                .map(deadline -> words.get("answer.by", words.moment(deadline.due())))
                .orElse("");
        return new Object[] {
            company,
            words.of(referral.stage().label()),
            words.amount(dossier.raise().ask().amount(), dossier.raise().ask().currency()),
            due
        };
    }

    private Object[] progress(
            Object fact, Referral referral, Dossier dossier, String company, Reader reader, Words words) {
        String stage = words.of(referral.stage().label());
        if (fact instanceof ReferralMoved it) {
            return new Object[] {company, words.of(it.to().label())};
        } else if (fact instanceof ReferralWaiting it) {
            return new Object[] {company, stage, words.quote(it.reason()), investor(referral, reader, words)};
        } else if (fact instanceof ReferralParked it) {
            return new Object[] {company, stage, words.quote(it.reason()), words.date(it.until())};
        } else if (fact instanceof ReferralDeclined it) {
            return new Object[] {company, stage, words.quote(words.of(DeclineReason.told(it.reason())))};
        } else if (fact instanceof ReferralWon it) {
            return new Object[] {
                company, words.amount(it.amount(), dossier.raise().ask().currency())
            };
        }
        throw new IllegalStateException("no words for " + fact.getClass().getSimpleName());
    }
}
