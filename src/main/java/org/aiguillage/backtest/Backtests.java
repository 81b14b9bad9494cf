package org.aiguillage.backtest;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The back-tests, how far each has come, and what each found. */
@Unscoped(Unscoped.Why.COMMON)
public interface Backtests {

    Optional<Backtest> find(String id);

    /** Newest first. */
    List<Backtest> all();

    /** Those that wait or run, oldest first. */
    List<Backtest> pending();

    /** How far it has come; none while it waits. */
    Optional<Progress> progress(String id);

    void progress(String id, Progress progress);

    /** Forgets how far it had come and what it had found: it begins again. */
    void clear(String id);

    /** Adds to the lists of what it found. Counts only once it has finished. */
    void add(String id, List<DossierChange> dossiers, List<FlagChange> flags);

    /** Keeps the rest of what it found. Joins the change under way. */
    void keep(String id, Finding finding);

    /** None unless it has finished. */
    Optional<Finding> finding(String id);

    /** Some of the dossiers that it found, in their order, from the one numbered {@code from}, counted from 0. */
    List<DossierChange> dossiers(String id, int from, int limit);

    /** Some of the flags, likewise. */
    List<FlagChange> flags(String id, int from, int limit);

    /** @param total how many submissions there are in all */
    record Progress(int done, int total) {}
}
