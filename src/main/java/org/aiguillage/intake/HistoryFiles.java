package org.aiguillage.intake;

import java.nio.file.Path;
import org.aiguillage.eventlog.LogFile;

/**
 * A log from elsewhere and how to understand it.
 *
 * @param mapping a CSV file of activities and the stages that they lead to
 * @param country in whose name the companies are known by their case, which a log tells nothing else of
 */
public record HistoryFiles(LogFile log, Path mapping, String country) {

    String name() {
        return String.valueOf(log.path().getFileName());
    }
}
