package org.aiguillage.web.api.rulebook;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.aiguillage.access.Account;
import org.aiguillage.backtest.AskBacktest;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.DossierChange;
import org.aiguillage.backtest.Finding;
import org.aiguillage.backtest.FlagChange;
import org.aiguillage.backtest.Markdown;
import org.aiguillage.backtest.WriteReport;
import org.aiguillage.delay.Calendars;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.DayOrInstant;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.input.Nothing;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What another rulebook would have done with the dossiers of the past. */
@Path("/api/backtests")
@Produces(MediaType.APPLICATION_JSON)
public final class BacktestsResource {
    private final AskBacktest askBacktest;
    private final Backtests backtests;
    private final OnlyOnce onlyOnce;

    public BacktestsResource(AskBacktest askBacktest, Backtests backtests, OnlyOnce onlyOnce) {
        this.askBacktest = askBacktest;
        this.backtests = backtests;
        this.onlyOnce = onlyOnce;
    }

    /**
     * @param candidate version of the rulebook to try
     * @param from the first day or instant of submission that counts; null for the beginning
     * @param to the first that no longer counts; null for now
     */
    record Asking(
            String candidate,
            @Nullable String from,
            @Nullable String to) {
        Asking {
            new Checks().required(candidate, "candidate").done();
        }
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public PageOf<BacktestView> list(@BeanParam Paging paging, @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return Pages.of(Slice.of(backtests.all(), paging.request()), it -> view(it, language));
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public BacktestView ask(
            @Auth Account who,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Asking asking,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("backtests", asking),
                new OnlyOnce.Creation<>(
                        () -> view(
                                askBacktest.ask(
                                        who.caller(),
                                        asking.candidate(),
                                        DayOrInstant.read(asking.from(), "from"),
                                        DayOrInstant.read(asking.to(), "to")),
                                language),
                        BacktestView::id),
                id -> backtests.find(id).map(it -> view(it, language)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.REGION)
    public BacktestView show(@PathParam("id") String id, @Context HttpHeaders headers) {
        Backtest it = find(id);
        Finding finding = backtests.finding(id).filter(f -> finished(it)).orElse(null);
        return BacktestView.of(it, backtests.progress(id).orElse(null), finding, Language.of(headers));
    }

    @GET
    @Path("/{id}/dossiers")
    @RolesAllowed(Roles.REGION)
    public PageOf<BacktestView.DossierView> dossiers(
            @PathParam("id") String id, @BeanParam Paging paging, @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return lines(id, paging, backtests::dossiers, (d, names) -> BacktestView.DossierView.of(d, names, language));
    }

    @GET
    @Path("/{id}/flags")
    @RolesAllowed(Roles.REGION)
    public PageOf<BacktestView.FlagChangeView> flags(@PathParam("id") String id, @BeanParam Paging paging) {
        return lines(id, paging, backtests::flags, BacktestView.FlagChangeView::of);
    }

    @GET
    @Path("/{id}/report")
    @Produces("text/markdown;charset=UTF-8")
    @RolesAllowed(Roles.REGION)
    public String report(@PathParam("id") String id, @Context HttpHeaders headers) {
        Finding finding = finding(id);
        List<DossierChange> dossiers = backtests.dossiers(id, 0, WriteReport.ROOM);
        List<FlagChange> flags = backtests.flags(id, 0, WriteReport.ROOM);
        WriteReport writer = new WriteReport(Language.of(headers).locale(), Calendars.PARIS);
        return Markdown.of(writer.of(finding, dossiers, flags));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Roles.REGION)
    public BacktestView cancel(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers,
            Nothing nothing) {
        return view(askBacktest.cancel(who.caller(), id, IfMatch.version(ifMatch)), Language.of(headers));
    }

    private interface Lines<T> {
        List<T> read(String id, int from, int limit);
    }

    private <T, V> PageOf<V> lines(String id, Paging paging, Lines<T> lines, BiFunction<T, Finding.Names, V> view) {
        PageRequest page = paging.request();
        Finding.Names names = finding(id).names();
        int from = Slice.position(page);
        IntFunction<List<T>> read = limit -> lines.read(id, from, limit);
        List<T> found = read.apply(page.limit() + 1);
        boolean more = found.size() > page.limit();
        return new PageOf<>(
                found.stream()
                        .limit(page.limit())
                        .map(it -> view.apply(it, names))
                        .toList(),
                more ? Integer.toString(from + page.limit()) : null);
    }

    private BacktestView view(Backtest it, Language language) {
        return BacktestView.of(it, backtests.progress(it.id()).orElse(null), null, language);
    }

    private Backtest find(String id) {
        return backtests.find(id).orElseThrow(Refused::notFound);
    }

    private static boolean finished(Backtest it) {
        return it.outcome() == Backtest.Outcome.FINISHED;
    }

    private Finding finding(String id) {
        if (!finished(find(id))) {
            throw Refused.impossible(
                    new Sentence("Cet essai n’a pas encore de résultat.", "This back-test has no result yet."),
                    List.of());
        }
        return backtests.finding(id).orElseThrow(Refused::notFound);
    }
}
