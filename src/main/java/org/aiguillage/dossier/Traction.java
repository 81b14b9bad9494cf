package org.aiguillage.dossier;

import java.math.BigDecimal;
import org.aiguillage.refusal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What a company shows. Everything may be absent.
 *
 * @param arr annual recurring revenue, euros
 * @param growthPercent over twelve months
 * @param monthlyBurn euros
 */
public record Traction(
        @Nullable Long arr,
        @Nullable BigDecimal growthPercent,
        @Nullable Long monthlyBurn,
        @Nullable BigDecimal runwayMonths,
        @Nullable Integer customers) {

    public static final Traction NOTHING_YET = new Traction(null, null, null, null, null);

    public Traction {
        new Checks()
                .amount(arr, "arr")
                .between(growthPercent, -100, 1_000_000, "growthPercent")
                .amount(monthlyBurn, "monthlyBurn")
                .between(runwayMonths, 0, 1_200, "runwayMonths")
                .between(customers, 0, 1_000_000_000, "customers")
                .done();
    }
}
