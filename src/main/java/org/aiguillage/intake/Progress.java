package org.aiguillage.intake;

/** Told how far a long import has come. */
@FunctionalInterface
public interface Progress {
    /** Between two tellings. */
    int EVERY = 1_000;

    Progress SILENT = (file, rows) -> {};

    /** @param rows of this file taken so far */
    void at(String file, long rows);
}
