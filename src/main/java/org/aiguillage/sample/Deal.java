package org.aiguillage.sample;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Predicate;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Status;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.FollowReferral.Target;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;

/** What can be noted for one referral. A note is void when the deal has ended, or has woken, before its time comes. */
final class Deal {
    private final Telling telling;
    private final Referral sent;
    private final String companyId;
    private final Caller investor;
    private final Target target;
    private final Random dice;
    private final Random answers;

    Deal(Telling telling, Story story, Referral sent, String companyId) {
        this.telling = telling;
        this.sent = sent;
        this.companyId = companyId;
        this.investor = telling.cast().investor(sent.sent().investorId());
        this.target = new Target(sent.id(), null);
        String key = story.key() + telling.cast().mandate(sent.sent().mandateId());
        this.dice = Invention.dice(key);
        this.answers = Invention.dice(key + "answers");
    }

    Referral sent() {
        return sent;
    }

    Random dice() {
        return dice;
    }

    void move(double ago, ReferralStage to) {
        note(ago, r -> r.stage().next().contains(to), () -> following().move(investor, target, to));
    }

    void waitOn(double ago, Holder on) {
        String kind = on == Holder.STARTUP ? "QUESTION" : on.name();
        String reason = telling.invention().phrase(kind, dice).text();
        note(ago, r -> true, () -> following().waitOn(investor, target, on, reason));
    }

    /** The startup has answered. */
    void answer(double ago) {
        Caller startup = telling.cast().answering(companyId);
        String words = telling.invention().phrase("ANSWER", answers).text();
        note(ago, r -> r.waitsOn(Holder.STARTUP), () -> following().resume(startup, target, words));
    }

    void park(double ago, LocalDate until) {
        String reason = telling.invention().phrase("PARK", dice).text();
        note(ago, r -> true, () -> following().park(investor, target, until, reason));
    }

    void decline(double ago) {
        Invention.Phrase why = telling.invention().phrase("DECLINE", dice);
        note(ago, r -> true, () -> following().decline(investor, target, why.text(), why.more()));
    }

    void win(double ago, long amount) {
        note(ago, r -> r.stage().canWin(), () -> following().win(investor, target, amount));
    }

    /** Something of the dossier's that hangs on this deal. */
    void note(double ago, Predicate<Referral> possible, Runnable what) {
        telling.agenda()
                .ago(
                        ago,
                        () -> telling.stage()
                                .referrals()
                                .find(sent.id(), Scope.ALL)
                                .filter(r -> r.status().open() && !(r.status() instanceof Status.Parked))
                                .filter(possible)
                                .ifPresent(r -> what.run()));
    }

    private FollowReferral following() {
        return telling.stage().following();
    }
}
