package org.aiguillage.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Report;
import org.aiguillage.backtest.WriteReport;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.Roles;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** One back-test, for the regional staff to read. */
@Hidden
@Path("/backtests")
public final class BacktestPage {
    private final Sheets sheets;
    private final Backtests backtests;
    private final ZoneId zone;

    public BacktestPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.backtests = services.backtests();
        this.zone = services.calendars().standard().zone();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.REGION)
    public Response show(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Sheet sheet = sheets.of(visitor);
        Backtest backtest = backtests.find(id).orElseThrow(Refused::notFound);
        return sheet.page(
                "backtest.jte",
                Map.of("report", report(visitor.language(), sheet.texts(), backtest), "again", again(backtest)));
    }

    /** Where to look again while it is under way; empty once it has ended. */
    private static String again(Backtest backtest) {
        return backtest.pending() ? "/backtests/" + backtest.id() : "";
    }

    private Report report(Locale locale, Texts t, Backtest it) {
        return switch (it.outcome()) {
            case PENDING -> pending(t, it, backtests.progress(it.id()).orElse(null));
            case CANCELLED -> ended(t, it, "backtest.cancelled");
            case FAILED -> ended(t, it, "backtest.failed");
            case FINISHED ->
                new WriteReport(locale, zone)
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
