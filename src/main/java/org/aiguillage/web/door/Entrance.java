package org.aiguillage.web.door;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.web.sheet.Frame;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** The page on which one enters: what whoever is not signed in is shown in the place of any other. */
public final class Entrance {
    static final URI HOME = URI.create("/");

    private final Sheets sheets;
    private final Demonstration demonstration;
    private final @Nullable String elsewhere;

    /** @param elsewhere what another service is called at which one may sign in; null without one */
    public Entrance(Sheets sheets, Demonstration demonstration, @Nullable String elsewhere) {
        this.sheets = sheets;
        this.demonstration = demonstration;
        this.elsewhere = elsewhere;
    }

    /** @param path that was asked for, without a slash before it */
    Response insteadOf(String path, Visitor visitor) {
        return path.isEmpty()
                ? page(visitor, Response.Status.OK, null)
                : Response.seeOther(HOME).build();
    }

    /** @param problem key of what went wrong with the last try */
    public Response page(Visitor visitor, Response.Status status, @Nullable String problem) {
        List<Account> open = demonstration.openTo(visitor);
        Sheet sheet = sheets.of(visitor, !open.isEmpty());
        List<EntranceView.Invented> choices = open.stream()
                .map(a -> new EntranceView.Invented(a.id(), a.terms().name(), Frame.role(sheet.texts(), a)))
                .toList();
        return sheet.page(
                status.getStatusCode(), "entrance.jte", Map.of("view", new EntranceView(problem, elsewhere, choices)));
    }
}
