package org.aiguillage.eventlog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.journal.Stream;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent;
import org.jspecify.annotations.Nullable;

/**
 * The journal as XES: one trace a referral. A stage starts when the referral comes to it and is complete when it leaves it; it
 * is suspended while the investor does not hold the ball. Nobody is named but by identifier, and nothing that people wrote is
 * told.
 */
public final class ReferralTraces {
    private static final Pipeline.ReferralFilter ALL = new Pipeline.ReferralFilter(null, null, null);

    private final Pipeline pipeline;
    private final Journal journal;
    private final Dossiers dossiers;

    public ReferralTraces(Pipeline pipeline, Journal journal, Dossiers dossiers) {
        this.pipeline = pipeline;
        this.journal = journal;
        this.dossiers = dossiers;
    }

    /** @return how many referrals were written */
    public int write(XesWriter xes) {
        int written = 0;
        String cursor = null;
        do {
            PageOf<Referral> page = pipeline.referrals(ALL, new PageRequest(null, PageRequest.MOST, cursor), Scope.ALL);
            for (Referral referral : page.items()) {
                trace(xes, referral);
                written++;
            }
            cursor = page.next();
        } while (cursor != null);
        return written;
    }

    private void trace(XesWriter xes, Referral referral) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        attributes.put("dossier", referral.dossierId());
        attributes.put("mandate", referral.sent().mandateId());
        attributes.put("investor", referral.sent().investorId());
        attributes.put("round", referral.sent().round());
        attributes.put(
                "territory",
                dossiers.territory(referral.dossierId()).map(Enum::name).orElse(null));
        attributes.put("rulebook", referral.sent().rulebook());
        attributes.put("stage", referral.stage().name());
        attributes.put("status", referral.status().name().name());
        xes.trace(referral.id(), attributes);
        Referral state = null;
        for (Recorded<ReferralEvent> recorded : journal.history(Referral.STREAM, referral.id())) {
            Event event = recorded.event();
            Referral after = Referral.STREAM
                    .fold()
                    .after(
                            state,
                            recorded.fact(),
                            new Stream.Stamp(referral.id(), event.seq(), event.at(), event.actor()));
            events(xes, state, after, recorded);
            state = after;
        }
        xes.endTrace();
    }

    /** What stands still goes on again before anything else happens to it, as the standard has it. */
    private static void events(
            XesWriter xes, @Nullable Referral before, Referral after, Recorded<ReferralEvent> recorded) {
        if (before == null) {
            event(xes, after, after, "start", recorded);
            return;
        }
        boolean leaves = before.visit().number() != after.visit().number();
        boolean passes = leaves || before.visit().holder() != after.visit().holder();
        if (passes && suspended(before)) {
            event(xes, before, after, "resume", recorded);
        }
        if (leaves) {
            event(xes, before, after, "complete", recorded);
        }
        if (leaves && after.status().open()) {
            event(xes, after, after, "start", recorded);
        } else if (!leaves && passes && suspended(after)) {
            event(xes, after, after, "suspend", recorded);
        }
    }

    private static boolean suspended(Referral referral) {
        return referral.visit().holder() != Holder.INVESTOR;
    }

    private static void event(
            XesWriter xes, Referral at, Referral after, String transition, Recorded<ReferralEvent> recorded) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        attributes.put("concept:instance", String.valueOf(at.visit().number()));
        Holder holder = after.visit().holder();
        attributes.put("holder", holder == null ? null : holder.name());
        attributes.put("type", recorded.event().type());
        xes.event(
                at.stage().name(),
                transition,
                recorded.event().at(),
                recorded.event().actor(),
                attributes);
    }
}
