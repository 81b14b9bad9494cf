package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.access.SavedView;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Checks;
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
    /** What it does not know of a view that a page has kept is left out. */
    static KeptList of(SavedView view) {
        Map<String, String> given = new HashMap<>();
        for (String pair : view.query().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        String slow = given.get("slow");
        return new KeptList(
                given.get("q"),
                one(Stage.class, given.get("stage")),
                one(Status.Name.class, given.get("status")),
                one(Territory.class, given.get("territory")),
                one(Round.class, given.get("round")),
                given.get("sector"),
                slow == null ? null : Boolean.valueOf(slow),
                given.get("sort"));
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
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("stage", stage);
        all.put("status", status);
        all.put("territory", territory);
        all.put("round", round);
        all.put("sector", sector);
        all.put("slow", slow);
        all.put("sort", sort);
        all.values().removeIf(it -> it == null);
        new Checks().text(q, "q", 60).text(sector, "sector", 30).done();
        return all.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(String.valueOf(it.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
