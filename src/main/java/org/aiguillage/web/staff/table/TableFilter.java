package org.aiguillage.web.staff.table;

import java.util.List;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.sheet.Query;
import org.jspecify.annotations.Nullable;

/** Which dossiers somebody wants to see, and in which order. */
public record TableFilter(Query query) {
    public static final String PATH = "/dossiers";
    static final List<String> NAMES =
            List.of("q", "stage", "status", "territory", "round", "sector", "slow", "sort", Query.CURSOR);

    DossierFilter dossiers() {
        return new DossierFilter(
                query.choice(Stage.class, "stage"),
                query.choice(Status.Name.class, "status"),
                query.choice(Territory.class, "territory"),
                query.text("sector"),
                query.choice(Round.class, "round"),
                slow(),
                query.text("q"));
    }

    private @Nullable Boolean slow() {
        String slow = query.text("slow");
        if (slow == null) {
            return null;
        } else if (slow.equals("true") || slow.equals("false")) {
            return Boolean.valueOf(slow);
        }
        throw new Invalid("slow", Expected.oneOf("true, false"));
    }

    PageRequest page(int size) {
        return new PageRequest(query.text("sort"), size, query.text(Query.CURSOR));
    }

    /** What is kept under a name: the filter and the order, from the beginning of the list. */
    String kept() {
        return query.without(Query.CURSOR).encoded();
    }
}
