package org.aiguillage.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.journal.Stream.Stamp;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.InvestorEvent;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.MandateEvent;
import org.aiguillage.mandate.Mandates.Standing;
import org.jspecify.annotations.Nullable;

/** Every mandate with its investor and its load, as the past goes by: each event moves only what it speaks of. */
final class Market {
    private final Map<String, Investor> investors = new HashMap<>();

    /** Where a mandate stands in the list. */
    private final Map<String, Integer> places = new HashMap<>();

    private final List<Standing> standing = new ArrayList<>();
    private @Nullable List<Standing> snapshot;

    void saw(Stamp stamp, InvestorEvent event) {
        Investor after = Investor.STREAM.fold().after(investors.get(stamp.id()), event, stamp);
        investors.put(after.id(), after);
        standing.replaceAll(
                s -> s.mandate().investorId().equals(after.id()) ? new Standing(s.mandate(), after, s.load()) : s);
        snapshot = null;
    }

    void saw(Stamp stamp, MandateEvent event) {
        Integer place = places.get(stamp.id());
        Standing before = place == null ? null : standing.get(place);
        Mandate after = Mandate.STREAM.fold().after(before == null ? null : before.mandate(), event, stamp);
        Investor investor = investors.get(after.investorId());
        if (investor == null) {
            throw new IllegalStateException("mandate " + after.id() + " is older than its investor");
        }
        if (place != null && before != null) {
            standing.set(place, new Standing(after, investor, before.load()));
        } else {
            add(new Standing(after, investor, 0));
        }
        snapshot = null;
    }

    /** Ids sort by time of creation, so that nearly every new one comes last. */
    private void add(Standing added) {
        standing.add(added);
        places.put(added.mandate().id(), standing.size() - 1);
        if (standing.size() > 1
                && standing.get(standing.size() - 2)
                                .mandate()
                                .id()
                                .compareTo(added.mandate().id())
                        > 0) {
            standing.sort(Comparator.comparing(s -> s.mandate().id()));
            places.clear();
            standing.forEach(s -> places.put(s.mandate().id(), places.size()));
        }
    }

    /** A referral opens (1) or ends (-1). */
    void load(String mandateId, int more) {
        Integer place = places.get(mandateId);
        if (place != null) {
            Standing before = standing.get(place);
            standing.set(place, new Standing(before.mandate(), before.investor(), before.load() + more));
            snapshot = null;
        }
    }

    /** As of now, by mandate id; never changes afterwards. */
    List<Standing> now() {
        List<Standing> known = snapshot;
        if (known == null) {
            known = List.copyOf(standing);
            snapshot = known;
        }
        return known;
    }

    Optional<Standing> of(String mandateId) {
        return Optional.ofNullable(places.get(mandateId)).map(standing::get);
    }

    Set<String> names(String investorId) {
        Investor investor = investors.get(investorId);
        return investor == null ? Set.of(investorId) : investor.names();
    }

    @Nullable
    Investor investor(String id) {
        return investors.get(id);
    }
}
