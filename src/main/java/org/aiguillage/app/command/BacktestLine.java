package org.aiguillage.app.command;

import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.DossierChange;
import org.aiguillage.backtest.Finding;
import org.aiguillage.backtest.FlagChange;
import org.aiguillage.backtest.Laboratory;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** One line of what a process that runs a back-test says: exactly one part is there. */
public record BacktestLine(
        Backtests.@Nullable Progress progress,
        @Nullable DossierChange dossier,
        @Nullable FlagChange flag,
        @Nullable Finding finding,
        @Nullable Sentence failure) {

    public static BacktestLine of(Backtests.Progress progress) {
        return new BacktestLine(progress, null, null, null, null);
    }

    public static BacktestLine of(DossierChange dossier) {
        return new BacktestLine(null, dossier, null, null, null);
    }

    public static BacktestLine of(FlagChange flag) {
        return new BacktestLine(null, null, flag, null, null);
    }

    public static BacktestLine of(Finding finding) {
        return new BacktestLine(null, null, null, finding, null);
    }

    public static BacktestLine failed(Sentence failure) {
        return new BacktestLine(null, null, null, null, failure);
    }

    /** @throws Laboratory.Failed when this line says so */
    public void tell(Laboratory.Receiver receiver) throws Laboratory.Failed {
        if (progress != null) {
            receiver.progress(progress);
        } else if (dossier != null) {
            receiver.dossier(dossier);
        } else if (flag != null) {
            receiver.flag(flag);
        } else if (finding != null) {
            receiver.finding(finding);
        } else if (failure != null) {
            throw new Laboratory.Failed(failure);
        }
    }
}
