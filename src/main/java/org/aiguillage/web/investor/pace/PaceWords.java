package org.aiguillage.web.investor.pace;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Status;
import org.aiguillage.forecast.Forecast;
import org.aiguillage.observatory.InvestorPaces;
import org.aiguillage.observatory.InvestorPaces.OfStage;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.pace.PaceView.Reason;
import org.aiguillage.web.investor.pace.PaceView.Row;
import org.aiguillage.web.investor.pace.PaceView.Side;
import org.aiguillage.web.investor.speech.Phrases;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the pace of an investor in words. */
final class PaceWords {
    private static final double BAR = 120;
    private static final Pipeline.ReferralFilter DECLINED =
            new Pipeline.ReferralFilter(null, null, Status.Name.DECLINED);

    private final InvestorPaces paces;
    private final Pipeline pipeline;

    PaceWords(Services services) {
        this.paces = services.investorPaces();
        this.pipeline = services.pipeline();
    }

    PaceView view(Phrases say, Scope.OfInvestor who) {
        List<OfStage> stages = paces.of(who.investorId());
        double longest = stages.stream()
                .flatMap(it -> Stream.of(millis(it.own()), millis(it.others())))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<Reason> reasons = reasons(say.t(), who);
        return new PaceView(
                finding(say, stages.get(0)),
                say.t().get("investor.pace.lead"),
                stages.stream()
                        .map(it -> new Row(
                                say.t().of(it.stage().label()),
                                side(say, it.own(), longest),
                                side(say, it.others(), longest)))
                        .toList(),
                reasons.isEmpty()
                        ? ""
                        : say.t().get("investor.pace.reasons", reasons.get(0).name()),
                reasons);
    }

    /** The first answer, which is what companies wait for most. */
    private static String finding(Phrases say, OfStage first) {
        Forecast.Pace others = first.others();
        Duration own = first.own().p50();
        if (own == null) {
            return say.t().get("investor.pace.unknown");
        } else if (others == null || others.p50() == null) {
            return say.t().get("investor.pace.alone", say.days(own));
        }
        return say.t().get("investor.pace.both", say.days(own), say.days(others.p50()));
    }

    private static Side side(Phrases say, Forecast.@Nullable Pace pace, double longest) {
        String none = say.t().get("investor.pace.none");
        if (pace == null) {
            return new Side(none, 0, none, none);
        }
        return new Side(
                pace.p50() == null ? none : say.t().days(pace.p50(), say.day()),
                longest == 0 ? 0 : (int) Math.round(BAR * millis(pace) / longest),
                pace.p80() == null ? none : say.t().days(pace.p80(), say.day()),
                say.t().number((long) pace.n()));
    }

    private static double millis(Forecast.@Nullable Pace pace) {
        return pace == null || pace.p50() == null ? 0 : pace.p50().toMillis();
    }

    /** Of the latest deals that it declined. */
    private List<Reason> reasons(Texts t, Scope who) {
        List<Referral> declined = pipeline.referrals(DECLINED, new PageRequest(null, PageRequest.MOST, null), who)
                .items();
        Map<String, Long> counts = declined.stream()
                .flatMap(it -> it.status() instanceof Status.Declined no ? Stream.of(no.reason()) : Stream.empty())
                .collect(Collectors.groupingBy(reason -> t.of(DeclineReason.said(reason)), Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .map(e -> new Reason(e.getKey(), t.number(e.getValue()), (int) Math.round(BAR * e.getValue() / most)))
                .toList();
    }
}
