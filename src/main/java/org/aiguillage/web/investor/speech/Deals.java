package org.aiguillage.web.investor.speech;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.observatory.DueDates;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.observatory.Pipeline.ReferralFilter;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;
import org.aiguillage.web.Services;
import org.jspecify.annotations.Nullable;

/** Finds the deals of an investor. */
public final class Deals {
    private static final ReferralFilter OPEN = new ReferralFilter(null, null, null, true);
    private static final FlagFilter BREACHED = new FlagFilter(Level.BREACH, null, null, true);
    private static final ReferralFilter ENDED = new ReferralFilter(null, null, null, false);

    /** An investor who has more than these open at once reads the latest of them. */
    private static final int MOST_OPEN = 1_000;

    private final Pipeline pipeline;
    private final Referrals referrals;
    private final Dossiers dossiers;
    private final Timekeeper timekeeper;
    private final DueDates dueDates;
    private final Clock clock;

    public Deals(Services services) {
        this.pipeline = services.pipeline();
        this.referrals = services.referrals();
        this.dossiers = services.dossiers();
        this.timekeeper = services.timekeeper();
        this.dueDates = services.dueDates();
        this.clock = services.clock();
    }

    /** Those that are open, the most pressing first. */
    public List<Listed> open(Scope scope) {
        Dues dues = dues(scope);
        Instant now = clock.instant();
        List<Listed> found = new ArrayList<>();
        String cursor = null;
        do {
            PageOf<Referral> page = pipeline.referrals(OPEN, new PageRequest(null, PageRequest.MOST, cursor), scope);
            page.items().forEach(it -> found.add(listed(it, dues, now)));
            cursor = page.next();
        } while (cursor != null && found.size() < MOST_OPEN);
        found.sort(Listed.MOST_PRESSING);
        return found;
    }

    private static Listed listed(Referral deal, Dues dues, Instant now) {
        Instant due = dues.of(deal);
        return new Listed(deal, due, due != null && !due.isAfter(now));
    }

    /** When the allowances of deals end, or ended: what is due stands armed, and what is over in its flag. */
    private Dues dues(Scope scope) {
        Map<String, Instant> armed = new HashMap<>();
        dueDates.next(MOST_OPEN, scope).forEach(it -> armed.put(it.subject().id(), it.due()));
        Map<Turn, Instant> over = new HashMap<>();
        String cursor = null;
        do {
            PageOf<Flag> page = pipeline.flags(BREACHED, new PageRequest("reached", PageRequest.MOST, cursor), scope);
            page.items()
                    .forEach(it -> over.put(Turn.of(it.raised()), it.raised().due()));
            cursor = page.next();
        } while (cursor != null && over.size() < MOST_OPEN);
        return new Dues(armed, over);
    }

    /** Whose turn it is in which visit: the flag of another's turn says nothing of this one. */
    private record Turn(String deal, int visit, Holder holder) {
        static Turn of(Flag.Raised raised) {
            return new Turn(raised.subject().id(), raised.visit(), raised.holder());
        }
    }

    private record Dues(Map<String, Instant> armed, Map<Turn, Instant> over) {
        @Nullable
        Instant of(Referral deal) {
            Holder holder = deal.visit().holder();
            if (holder == null) {
                return null;
            }
            Instant ahead = armed.get(deal.id());
            return ahead != null
                    ? ahead
                    : over.get(new Turn(deal.id(), deal.visit().number(), holder));
        }
    }

    /** Those that are over, the latest sent first. */
    public PageOf<Listed> ended(Scope scope, @Nullable String cursor) {
        PageOf<Referral> page = pipeline.referrals(ENDED, new PageRequest(null, PageRequest.USUAL, cursor), scope);
        return new PageOf<>(
                page.items().stream().map(it -> new Listed(it, null, false)).toList(), page.next());
    }

    /** With what it is about; none where that is gone. */
    public Optional<Deal> of(Listed listed, Scope scope) {
        return deal(listed.referral(), scope, clock.instant());
    }

    /** @throws Refused NOT_FOUND for a deal that the caller may not see */
    public Deal one(String id, Scope scope) {
        return referrals
                .find(id, scope)
                .flatMap(it -> deal(it, scope, clock.instant()))
                .orElseThrow(Refused::notFound);
    }

    private Optional<Deal> deal(Referral referral, Scope scope, Instant now) {
        return dossiers.find(referral.dossierId(), scope)
                .map(dossier -> new Deal(
                        referral,
                        dossier,
                        Countdown.of(timekeeper, referral, dossier.terms().territory(), now)
                                .orElse(null)));
    }
}
