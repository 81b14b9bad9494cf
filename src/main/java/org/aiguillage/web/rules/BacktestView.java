package org.aiguillage.web.rules;

import java.util.List;
import org.aiguillage.backtest.Report;
import org.aiguillage.web.figure.Picture;

/**
 * One back-test in words.
 *
 * @param version path of the version that it tries
 * @param done dossiers decided so far
 * @param total 0 while it waits for its turn
 * @param folded how many rows a table has at most that stands open
 */
public record BacktestView(
        String path,
        String version,
        String versionName,
        boolean pending,
        int done,
        int total,
        List<Picture> pictures,
        Report report,
        int folded) {}
