package org.aiguillage.web.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.aiguillage.access.Account;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Report;
import org.aiguillage.backtest.WriteReport;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.figure.Picture;
import org.aiguillage.web.registry.People;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts a back-test in words. */
final class BacktestWords {
    private static final int FOLDED = 12;

    private final Backtests backtests;
    private final People people;
    private final ZoneId zone;

    BacktestWords(Services services) {
        this.backtests = services.backtests();
        this.people = new People(services);
        this.zone = services.calendars().standard().zone();
    }

    BacktestView view(Locale locale, Texts t, Account who, Backtest it) {
        Backtests.@Nullable Progress progress =
                it.pending() ? backtests.progress(it.id()).orElse(null) : null;
        String candidate = it.question().candidate();
        return new BacktestView(
                "/backtests/" + it.id(),
                RulebooksWords.path(candidate),
                RulebooksWords.brief(candidate),
                it.pending(),
                progress == null ? 0 : progress.done(),
                progress == null ? 0 : progress.total(),
                pictures(t, it),
                report(locale, t, who, it, progress),
                FOLDED);
    }

    private List<Picture> pictures(Texts t, Backtest it) {
        return backtests
                .finding(it.id())
                .filter(finding -> it.outcome() == Backtest.Outcome.FINISHED)
                .map(finding -> List.of(BacktestPictures.loads(t, finding), BacktestPictures.territories(t, finding)))
                .orElse(List.of());
    }

    private Report report(Locale locale, Texts t, Account who, Backtest it, Backtests.@Nullable Progress progress) {
        return switch (it.outcome()) {
            case PENDING -> pending(t, who, it, progress);
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

    private Report pending(Texts t, Account who, Backtest it, Backtests.@Nullable Progress progress) {
        String title = progress == null
                ? t.get("backtest.asked")
                : t.get("backtest.running", progress.done(), progress.total());
        String lead = t.get("backtest.pending.lead", t.date(it.askedAt()), people.actor(t, it.askedBy(), who));
        return new Report(title, List.of(lead), List.of());
    }

    private static Report ended(Texts t, Backtest it, String key) {
        String why = it.reason() == null ? "" : " " + t.of(it.reason());
        String when = it.endedAt() == null ? "" : t.get("backtest.ended", t.date(it.endedAt()));
        return new Report(t.get(key), List.of(when + why), List.of());
    }
}
