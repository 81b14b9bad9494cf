package org.aiguillage.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Status;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralLapsed;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralRevoked;
import org.aiguillage.routing.ReferralEvent.ReferralSent;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWithdrawn;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.jspecify.annotations.Nullable;

/**
 * One dossier before one mandate: the deal as that investor sees it.
 *
 * @param sent what it began with
 * @param visit the stay in the present stage; its holder is null while parked or ended
 */
public record Referral(String id, long version, ReferralSent sent, ReferralStage stage, Status status, Visit visit)
        implements org.aiguillage.journal.Stream.State {

    public static final org.aiguillage.journal.Stream<Referral, ReferralEvent> STREAM =
            new org.aiguillage.journal.Stream<>("referral", Referral.class, ReferralEvent.class, Referral::after);

    private static final Status ACTIVE = new Status.Active();

    public String dossierId() {
        return sent.dossierId();
    }

    public Subject subject() {
        return Subject.referral(id, sent.dossierId());
    }

    /**
     * A promise binds the first answer only.
     *
     * @param territory of the company, which the dossier knows; null outside the six
     */
    public Visit.Terms terms(@Nullable Territory territory) {
        return new Visit.Terms(
                sent.round(), stage == ReferralStage.SENT ? sent.promisedDays() : null, territory, sent.investorId());
    }

    /** Where it stands, for those who keep the time. */
    public Visits.Standing standing(@Nullable Territory territory) {
        return new Visits.Standing(visit, terms(territory));
    }

    public boolean waitsOn(Holder holder) {
        return status instanceof Status.Waiting waiting && waiting.on() == holder;
    }

    /** Whether the investor would lose something by the company's withdrawing its consent: what is won is won. */
    boolean revocable() {
        return status.name() != Status.Name.WON && status.name() != Status.Name.REVOKED;
    }

    /** What is possible now, in the words of the API: {@code moves:ANALYSIS}, {@code parking}, … */
    public List<String> possible() {
        if (!status.open()) {
            return List.of();
        }
        if (status instanceof Status.Parked) {
            return List.of("resumption", "declination");
        }
        Stream<String> ball = status instanceof Status.Waiting
                ? Stream.of("resumption", "waiting", "parking", "declination")
                : Stream.of("waiting", "parking", "declination");
        Stream<String> win = stage.canWin() ? Stream.of("win") : Stream.of();
        Stream<String> moves = stage.next().stream().map(to -> "moves:" + to);
        return Stream.of(moves, ball, win).flatMap(s -> s).toList();
    }

    /** @throws Refused when the move is not among {@link #possible()} */
    void require(String move) {
        if (!possible().contains(move)) {
            throw Refused.impossible(
                    new Sentence(
                            "Cette mise en relation est au stade « "
                                    + stage.label().fr() + " » et " + standsFr()
                                    + " : ce n’est pas possible maintenant.",
                            "This referral is at stage \"" + stage.label().en() + "\" and " + standsEn()
                                    + ": this is not possible now."),
                    possible());
        }
    }

    private String standsFr() {
        return switch (status.name()) {
            case ACTIVE -> "suit son cours";
            case WAITING -> "en attente";
            case PARKED -> "mise de côté";
            case DECLINED -> "déclinée";
            case WITHDRAWN -> "retirée";
            case LAPSED -> "caduque";
            case REVOKED -> "retirée à l’investisseur";
            case WON -> "aboutie";
        };
    }

    private String standsEn() {
        return switch (status.name()) {
            case ACTIVE -> "under way";
            case WAITING -> "waiting";
            case PARKED -> "parked";
            case DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn";
            case LAPSED -> "lapsed";
            case REVOKED -> "taken back from the investor";
            case WON -> "won";
        };
    }

    private static Referral after(
            @Nullable Referral before, ReferralEvent event, org.aiguillage.journal.Stream.Stamp stamp) {
        if (event instanceof ReferralSent it) {
            Visit visit = Visit.begin(1, ReferralStage.SENT.name(), Holder.INVESTOR, Holder.INVESTOR, stamp.at());
            return new Referral(stamp.id(), stamp.seq(), it, ReferralStage.SENT, ACTIVE, visit);
        }
        Referral was = requireNonNull(before, "a referral begins by being sent");
        if (event instanceof ReferralMoved it) {
            Visit visit = was.visit.next(it.to().name(), Holder.INVESTOR, Holder.INVESTOR, stamp.at());
            return new Referral(was.id, stamp.seq(), was.sent, it.to(), ACTIVE, visit);
        } else if (event instanceof ReferralWaiting it) {
            return was.with(stamp, new Status.Waiting(it.on(), it.reason()), it.on());
        } else if (event instanceof ReferralResumed) {
            return was.with(stamp, ACTIVE, Holder.INVESTOR);
        } else if (event instanceof ReferralParked it) {
            return was.with(stamp, new Status.Parked(it.until(), it.reason()), null);
        } else if (event instanceof ReferralDeclined it) {
            return was.ended(stamp, was.stage, new Status.Declined(it.reason(), it.comment()));
        } else if (event instanceof ReferralWithdrawn it) {
            return was.ended(stamp, was.stage, new Status.Withdrawn(it.reason()));
        } else if (event instanceof ReferralLapsed) {
            return was.ended(stamp, was.stage, new Status.Lapsed());
        } else if (event instanceof ReferralRevoked) {
            return was.revoked(stamp);
        } else if (event instanceof ReferralWon it) {
            return was.ended(stamp, ReferralStage.FUNDS_RECEIVED, new Status.Won(it.amount()));
        }
        throw new IllegalStateException("unexpected event " + event);
    }

    private Referral with(org.aiguillage.journal.Stream.Stamp stamp, Status newStatus, @Nullable Holder holder) {
        return new Referral(id, stamp.seq(), sent, stage, newStatus, visit.passTo(holder, stamp.at()));
    }

    /** What has ended already keeps the visit at which it ended. */
    private Referral revoked(org.aiguillage.journal.Stream.Stamp stamp) {
        Status revoked = new Status.Revoked();
        return status.open()
                ? ended(stamp, stage, revoked)
                : new Referral(id, stamp.seq(), sent, stage, revoked, visit);
    }

    private Referral ended(org.aiguillage.journal.Stream.Stamp stamp, ReferralStage last, Status newStatus) {
        return new Referral(
                id, stamp.seq(), sent, last, newStatus, visit.next(last.name(), null, Holder.INVESTOR, stamp.at()));
    }
}
