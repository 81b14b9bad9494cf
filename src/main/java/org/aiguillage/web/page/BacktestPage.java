package org.aiguillage.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.access.Sessions;
import org.aiguillage.access.Token;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Report;
import org.aiguillage.backtest.WriteReport;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.jspecify.annotations.Nullable;

/** One back-test, for the regional staff to read. */
@Hidden
@Path("/backtests")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class BacktestPage {
    private final Sheets sheets = new Sheets();
    private final Backtests backtests;
    private final Sessions sessions;
    private final Predicate<Account> invented;
    private final Clock clock;
    private final ZoneId zone;

    /** @param invented which accounts are a demonstration's */
    public BacktestPage(Services services, Predicate<Account> invented) {
        this.backtests = services.backtests();
        this.sessions = services.sessions();
        this.invented = invented;
        this.clock = services.clock();
        this.zone = services.calendars().standard().zone();
    }

    /** Whoever is not signed in is shown the door, and comes back by the link that led here. */
    @GET
    @Path("/{id}")
    @PermitAll
    public Response show(@PathParam("id") String id, @Context HttpHeaders headers) {
        Visitor visitor = new Visitor(headers);
        Optional<Account> account =
                visitor.session().flatMap(session -> sessions.account(new Token(session).hash(), clock.instant()));
        if (account.isEmpty()) {
            return Response.seeOther(URI.create("/")).build();
        }
        if (account.get().role() != Role.REGIONAL_STAFF) {
            throw Refused.forbidden();
        }
        Texts t = new Texts(visitor.language(), zone);
        Backtest backtest = backtests.find(id).orElseThrow(Refused::notFound);
        Frame frame = Frame.of(t, account.get(), invented.test(account.get()));
        return sheets.page(
                "backtest.jte",
                Map.of("t", t, "frame", frame, "report", report(visitor, t, backtest), "again", again(backtest)));
    }

    /** Where to look again while it is under way; empty once it has ended. */
    private static String again(Backtest backtest) {
        return backtest.pending() ? "/backtests/" + backtest.id() : "";
    }

    private Report report(Visitor visitor, Texts t, Backtest it) {
        return switch (it.outcome()) {
            case PENDING -> pending(t, it, backtests.progress(it.id()).orElse(null));
            case CANCELLED -> ended(t, it, "backtest.cancelled");
            case FAILED -> ended(t, it, "backtest.failed");
            case FINISHED ->
                new WriteReport(visitor.language(), zone)
                        .of(
                                backtests.finding(it.id()).orElseThrow(Refused::notFound),
                                backtests.dossiers(it.id(), 0, WriteReport.ROOM),
                                backtests.flags(it.id(), 0, WriteReport.ROOM));
        };
    }

    private static Report pending(Texts t, Backtest it, Backtests.@Nullable Progress progress) {
        String title = progress == null
                ? t.get("backtest.asked")
                : t.get("backtest.running", progress.done(), progress.total());
        return new Report(title, List.of(t.get("backtest.pending.lead", t.date(it.askedAt()))), List.of());
    }

    private static Report ended(Texts t, Backtest it, String key) {
        String why = it.reason() == null ? "" : " " + t.of(it.reason());
        String when = it.endedAt() == null ? "" : t.get("backtest.ended", t.date(it.endedAt()));
        return new Report(t.get(key), List.of(when + why), List.of());
    }
}
