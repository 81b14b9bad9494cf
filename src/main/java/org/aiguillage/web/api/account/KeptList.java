package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.SavedView;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Checks;
import org.aiguillage.web.sheet.Query;
import org.jspecify.annotations.Nullable;

/** Filter and order of a list of dossiers, by the names of {@code GET /api/dossiers}; what is absent lets everything through. */
record KeptList(
        @Nullable String q,
        @Nullable Stage stage,
        Status.@Nullable Name status,
        @Nullable Territory territory,
        @Nullable Round round,
        @Nullable String sector,
        @Nullable Boolean slow,
        @Nullable String sort) {
    private static final List<String> NAMES =
            List.of("q", "stage", "status", "territory", "round", "sector", "slow", "sort");

    /** What it does not know of a view that a page has kept is left out. */
    static KeptList of(SavedView view) {
        Query given = Query.of(view.query(), NAMES);
        String slow = given.text("slow");
        return new KeptList(
                given.text("q"),
                one(Stage.class, given.text("stage")),
                one(Status.Name.class, given.text("status")),
                one(Territory.class, given.text("territory")),
                one(Round.class, given.text("round")),
                given.text("sector"),
                slow == null ? null : Boolean.valueOf(slow),
                given.text("sort"));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @JsonIgnore
    DossierFilter filter() {
        return new DossierFilter(stage, status, territory, sector, round, slow, q);
    }

    /**
     * As it stands after the question mark, in the order of the page.
     *
     * @throws org.aiguillage.refusal.Invalid naming a text that is too long
     */
    String toQuery() {
        new Checks().text(q, "q", 60).text(sector, "sector", 30).done();
        return new Query(NAMES, Map.of())
                .with("q", q)
                .with("stage", text(stage))
                .with("status", text(status))
                .with("territory", text(territory))
                .with("round", text(round))
                .with("sector", sector)
                .with("slow", text(slow))
                .with("sort", sort)
                .encoded();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
