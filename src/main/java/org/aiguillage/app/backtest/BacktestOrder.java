package org.aiguillage.app.backtest;

import java.util.Map;
import org.aiguillage.backtest.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a process that runs a back-test is told.
 *
 * @param database which it only reads
 * @param candidate the files of the version that is tried, path to text
 * @param against the files of the version that it is compared with
 * @param checked whether the candidate is a new one, which has to pass every check
 */
record BacktestOrder(
        String database,
        @Nullable String user,
        @Nullable String password,
        Question question,
        Map<String, String> candidate,
        Map<String, String> against,
        boolean checked) {

    @Override
    public String toString() {
        return "a back-test of " + question.candidate();
    }
}
