package org.aiguillage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** What R answers to {@code quantile(c(10, 1, 4, 2, 3), c(0, .1, .5, .8, .95, 1), type = 7)}. */
    @Test
    void areThoseOfR() {
        Quantiles quantiles = Quantiles.of(new double[] {10, 1, 4, 2, 3});

        assertThat(quantiles.at(0)).isEqualTo(1);
        assertThat(quantiles.at(0.1)).isEqualTo(1.4, within(1e-12));
        assertThat(quantiles.at(0.5)).isEqualTo(3);
        assertThat(quantiles.at(0.8)).isEqualTo(5.2, within(1e-12));
        assertThat(quantiles.at(0.95)).isEqualTo(8.8, within(1e-12));
        assertThat(quantiles.at(1)).isEqualTo(10);
    }

    @Test
    void oneValueIsEveryQuantileAndNoneHasNone() {
        assertThat(Quantiles.of(new double[] {7}).at(0.95)).isEqualTo(7);
        assertThat(Quantiles.of(new double[0]).at(0.5)).isNaN();
        assertThat(Quantiles.of(new double[0]).mean()).isNaN();
    }
}
