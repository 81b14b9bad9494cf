package org.aiguillage.web.rules;

import org.aiguillage.backtest.Report;

/**
 * One back-test in words.
 *
 * @param version path of the version that it tries
 * @param done dossiers decided so far
 * @param total 0 while it waits for its turn
 */
public record BacktestView(
        String path, String version, String versionName, boolean pending, int done, int total, Report report) {}
