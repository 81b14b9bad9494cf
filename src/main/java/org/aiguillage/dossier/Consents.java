package org.aiguillage.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.dossier.DossierEvent.ConsentGiven;
import org.aiguillage.dossier.DossierEvent.ConsentWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierChanged;
import org.aiguillage.dossier.DossierEvent.DossierDrafted;
import org.aiguillage.dossier.DossierEvent.DossierImported;
import org.aiguillage.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** Since when each investor may see a dossier, or no more, as its journal tells. */
public final class Consents {
    /** Stands for every investor that is not named. */
    private static final String ALL = "";

    private final Map<String, Given> byInvestor = new LinkedHashMap<>();
    private Consent consent = Consent.NOTHING_YET;

    private Consents() {}

    public enum State {
        GIVEN,
        /** Never given. */
        REFUSED,
        WITHDRAWN
    }

    /**
     * What a company has said of one investor.
     *
     * @param investorId null for every investor that is not named
     * @param givenAt when consent was given, the last time; null if never
     * @param endedAt when it was refused or withdrawn; null while it is given
     * @param by who has said so last
     */
    public record Given(
            @Nullable String investorId,
            @Nullable Instant givenAt,
            @Nullable Instant endedAt,
            String by) {

        public State state() {
            if (endedAt == null) {
                return State.GIVEN;
            }
            return givenAt == null ? State.REFUSED : State.WITHDRAWN;
        }

        /** The same, said of one of those it is said of. */
        Given of(String investor) {
            return new Given(investor, givenAt, endedAt, by);
        }
    }

    /**
     * @param history of the dossier, whole
     * @param others investors that it was sent to, who are listed too where only all of them are spoken of
     */
    public static List<Given> of(List<Recorded<DossierEvent>> history, Set<String> others) {
        Consents consents = new Consents();
        history.forEach(consents::take);
        List<Given> given = new ArrayList<>(consents.byInvestor.values());
        Given all = consents.byInvestor.get(ALL);
        if (all != null) {
            others.stream().filter(id -> !consents.byInvestor.containsKey(id)).forEach(id -> given.add(all.of(id)));
        }
        return given;
    }

    private void take(Recorded<DossierEvent> recorded) {
        after(recorded.fact()).filter(after -> !after.equals(consent)).ifPresent(after -> {
            Set<String> named = new LinkedHashSet<>();
            Stream.of(consent, after).forEach(it -> {
                named.addAll(it.investorIds());
                named.addAll(it.refusedInvestorIds());
            });
            say(ALL, Boolean.TRUE.equals(consent.allInvestors()), Boolean.TRUE.equals(after.allInvestors()), recorded);
            named.forEach(id -> say(id, consent.covers(id), after.covers(id), recorded));
            consent = after;
        });
    }

    private Optional<Consent> after(DossierEvent fact) {
        if (fact instanceof DossierDrafted it) {
            return Optional.of(it.raise().consent());
        } else if (fact instanceof DossierImported it) {
            return Optional.of(it.raise().consent());
        } else if (fact instanceof DossierChanged it) {
            return Optional.of(it.raise().consent());
        } else if (fact instanceof ConsentGiven it) {
            return Optional.of(consent.given(it.investorId()));
        } else if (fact instanceof ConsentWithdrawn it) {
            return Optional.of(consent.withdrawn(it.investorId()));
        }
        return Optional.empty();
    }

    private void say(String key, boolean before, boolean now, Recorded<DossierEvent> recorded) {
        Given known = byInvestor.get(key);
        if (now == before && (known != null || (!now && key.equals(ALL)))) {
            return;
        }
        Instant at = recorded.event().at();
        Instant since = !before ? at : known == null ? sinceAll(at) : known.givenAt();
        boolean neverGiven = !now && !before;
        byInvestor.put(
                key,
                new Given(
                        key.equals(ALL) ? null : key,
                        neverGiven ? null : since,
                        now ? null : at,
                        recorded.event().actor()));
    }

    /** Who is named later was let in with all the others until then. */
    private Instant sinceAll(Instant otherwise) {
        Given all = byInvestor.get(ALL);
        return all == null || all.givenAt() == null ? otherwise : all.givenAt();
    }
}
