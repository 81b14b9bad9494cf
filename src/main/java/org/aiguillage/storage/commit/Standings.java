package org.aiguillage.storage.commit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.storage.row.Bodies;
import org.jdbi.v3.core.Handle;

/**
 * Every mandate with its investor and load, as of one position of the journal. Never changes; a later one is made from it by
 * reading only what has happened since, so that a thousand mandates are not parsed for each decision.
 */
public final class Standings {
    static final Standings NONE = new Standings(0, new TreeMap<>(), Map.of(), List.of());

    private final long position;
    private final SortedMap<String, Placed<Mandate>> mandates;
    private final Map<String, Placed<Investor>> investors;
    private final List<Standing> list;

    /** @param opened position of the stream's first event, {@code last} of its last */
    public record Placed<S>(S state, long opened, long last) {}

    private Standings(
            long position,
            SortedMap<String, Placed<Mandate>> mandates,
            Map<String, Placed<Investor>> investors,
            List<Standing> list) {
        this.position = position;
        this.mandates = mandates;
        this.investors = investors;
        this.list = Collections.unmodifiableList(list);
    }

    long position() {
        return position;
    }

    /** By mandate id. */
    public List<Standing> list() {
        return list;
    }

    public Placed<Mandate> mandate(String id) {
        return placed(mandates, id);
    }

    public Placed<Investor> investor(String id) {
        return placed(investors, id);
    }

    private static <S> Placed<S> placed(Map<String, Placed<S>> all, String id) {
        Placed<S> placed = all.get(id);
        if (placed == null) {
            throw new IllegalStateException("not among the mandates and their investors: " + id);
        }
        return placed;
    }

    /** As of a later position, which the handle must see as the end of the journal. */
    public Standings at(long end, Handle handle) {
        if (end <= position) {
            return this;
        }
        Map<String, Placed<Mandate>> newMandates = since(handle, "mandate", Mandate.class);
        Map<String, Placed<Investor>> newInvestors = since(handle, "investor", Investor.class);
        Map<String, Integer> loads = position == 0 ? Loads.open(handle) : Loads.movedSince(handle, position + 1);
        return newMandates.isEmpty() && newInvestors.isEmpty()
                ? new Standings(end, mandates, investors, moved(loads))
                : with(end, newMandates, newInvestors, loads);
    }

    private <S> Map<String, Placed<S>> since(Handle handle, String table, Class<S> type) {
        Map<String, Placed<S>> changed = new HashMap<>();
        handle.createQuery("select id, opened_position, position, body from " + table + " where position > ?")
                .bind(0, position)
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        new Placed<>(Bodies.read(row.getString(4), type), row.getLong(2), row.getLong(3))))
                .forEach(entry -> changed.put(entry.getKey(), entry.getValue()));
        return changed;
    }

    private List<Standing> moved(Map<String, Integer> loads) {
        if (loads.isEmpty()) {
            return list;
        }
        List<Standing> after = new ArrayList<>(list);
        after.replaceAll(standing -> {
            int more = loads.getOrDefault(standing.mandate().id(), 0);
            return more == 0 ? standing : loaded(standing, standing.load() + more);
        });
        return after;
    }

    private static Standing loaded(Standing standing, int load) {
        return new Standing(standing.mandate(), standing.investor(), load);
    }

    private Standings with(
            long end,
            Map<String, Placed<Mandate>> newMandates,
            Map<String, Placed<Investor>> newInvestors,
            Map<String, Integer> loads) {
        SortedMap<String, Placed<Mandate>> allMandates = new TreeMap<>(mandates);
        allMandates.putAll(newMandates);
        Map<String, Placed<Investor>> allInvestors = new HashMap<>(investors);
        allInvestors.putAll(newInvestors);
        Map<String, Integer> allLoads = new HashMap<>(loads);
        list.forEach(standing -> allLoads.merge(standing.mandate().id(), standing.load(), Integer::sum));
        List<Standing> after = new ArrayList<>(allMandates.size());
        for (Placed<Mandate> mandate : allMandates.values()) {
            Investor investor =
                    placed(allInvestors, mandate.state().investorId()).state();
            after.add(new Standing(
                    mandate.state(),
                    investor,
                    allLoads.getOrDefault(mandate.state().id(), 0)));
        }
        return new Standings(end, allMandates, allInvestors, after);
    }
}
