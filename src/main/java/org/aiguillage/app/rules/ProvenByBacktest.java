package org.aiguillage.app.rules;

import java.util.Optional;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.governance.BackTests;

/** The back-tests, for those who ask what a version was tried on. */
public record ProvenByBacktest(Backtests backtests) implements BackTests {

    @Override
    public Optional<BackTest> find(String id) {
        return backtests
                .find(id)
                .map(it -> new BackTest(
                        it.id(),
                        it.question().candidate(),
                        it.question().against(),
                        it.outcome() == Backtest.Outcome.FINISHED,
                        it.askedBy()));
    }
}
