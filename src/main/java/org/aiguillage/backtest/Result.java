package org.aiguillage.backtest;

import java.util.List;

/**
 * All that a back-test found.
 *
 * @param dossiers that would have gone another way, the most changed first
 * @param flags by the company's name, then by subject and time
 */
public record Result(Finding finding, List<DossierChange> dossiers, List<FlagChange> flags) {}
