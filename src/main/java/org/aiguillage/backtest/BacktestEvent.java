package org.aiguillage.backtest;

import org.aiguillage.language.Sentence;

/** What can happen to a back-test. */
public sealed interface BacktestEvent {

    record BacktestAsked(Question question) implements BacktestEvent {}

    record BacktestFinished(Counts counts) implements BacktestEvent {}

    record BacktestCancelled() implements BacktestEvent {}

    record BacktestFailed(Sentence reason) implements BacktestEvent {}
}
