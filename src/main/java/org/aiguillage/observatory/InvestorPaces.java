package org.aiguillage.observatory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.forecast.Forecast;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/** How long one investor takes in each stage, beside all the others together. */
public final class InvestorPaces {
    private final StayHistory history;
    private final Forecasts forecasts;
    private final Clock clock;

    public InvestorPaces(StayHistory history, Forecasts forecasts, Clock clock) {
        this.history = history;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /**
     * @param own working time, of deals that it holds or held there
     * @param others null where fewer than three other investors have been there, for they would have names
     */
    public record OfStage(ReferralStage stage, Forecast.Pace own, Forecast.@Nullable Pace others) {}

    /** The stages that anybody has been in, in order; at least the first. */
    public List<OfStage> of(String investorId) {
        return history.read(all -> {
            Instant now = clock.instant();
            List<OfStage> stages = new ArrayList<>();
            for (ReferralStage stage : ReferralStage.values()) {
                OfStage pace = of(investorId, stage, all, now);
                if (stage == ReferralStage.SENT || pace.own().n() > 0 || pace.others() != null) {
                    stages.add(pace);
                }
            }
            return stages;
        });
    }

    private OfStage of(String investorId, ReferralStage stage, List<Lived> all, Instant now) {
        List<Lived> own = new ArrayList<>();
        List<Lived> others = new ArrayList<>();
        for (Lived stay : all) {
            if (stay.investorId() != null && stay.visit().stage().equals(stage.name())) {
                (stay.investorId().equals(investorId) ? own : others).add(stay);
            }
        }
        return new OfStage(
                stage, forecasts.pace(own, now), Forecasts.unnamed(others) ? forecasts.pace(others, now) : null);
    }
}
