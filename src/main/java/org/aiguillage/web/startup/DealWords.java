package org.aiguillage.web.startup;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** How each investor stands towards a raise, in words for its company. */
final class DealWords {
    private final Texts t;
    private final Money money;
    private final Map<String, Forecasts.OfReferral> forecasts;
    private final Instant now;

    DealWords(Texts t, Money money, Forecasts.OfDossier forecast, Instant now) {
        this.t = t;
        this.money = money;
        this.forecasts =
                forecast.referrals().stream().collect(Collectors.toMap(Forecasts.OfReferral::referralId, it -> it));
        this.now = now;
    }

    RaiseView.Deal of(RaiseStory.Deal deal) {
        Referral referral = deal.referral();
        Holder holder = referral.visit().holder();
        Forecasts.OfReferral forecast = forecasts.get(referral.id());
        Forecasts.Expected expected = forecast == null ? null : forecast.expected();
        ExpectedAnswer answer = expected == null ? null : new ExpectedAnswer(t, expected);
        return new RaiseView.Deal(
                deal.investor(),
                state(referral),
                detail(referral.status()),
                holder == null ? "" : holder.name(),
                holder == null ? "" : t.get("startup.holder." + holder),
                t.date(
                        holder == null
                                ? referral.visit().since()
                                : referral.visit().clockSince()),
                answer == null ? due(deal.due(), holder) : answer.range(),
                answer == null ? "" : answer.basis(),
                deal.due() != null && deal.due().isBefore(now));
    }

    private String state(Referral referral) {
        Status status = referral.status();
        String stage = t.of(referral.stage().label());
        if (status instanceof Status.Parked it) {
            return t.get("startup.state.PARKED", stage, t.date(it.until()));
        } else if (status instanceof Status.Won it) {
            return t.get("startup.state.WON", money.of(it.amount()));
        } else if (status instanceof Status.Active) {
            return stage;
        } else if (status instanceof Status.Waiting it) {
            return t.get("startup.state.WAITING." + it.on(), stage);
        }
        return t.get("startup.state." + status.name(), stage);
    }

    private String detail(Status status) {
        if (status instanceof Status.Waiting it) {
            return it.on() == Holder.STARTUP ? said(it.reason()) : "";
        } else if (status instanceof Status.Parked it) {
            return said(it.reason());
        } else if (status instanceof Status.Declined it) {
            return said(t.of(DeclineReason.told(it.reason())), it.comment());
        }
        return "";
    }

    private static String said(@Nullable String... words) {
        return Stream.of(words).flatMap(Stream::ofNullable).collect(Collectors.joining(" · "));
    }

    private String due(@Nullable Instant due, @Nullable Holder holder) {
        return due == null || holder == null ? "" : t.get("startup.due." + holder, t.date(due));
    }
}
