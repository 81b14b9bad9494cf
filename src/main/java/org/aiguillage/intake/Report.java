package org.aiguillage.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.language.Sentence;

/**
 * The totals of an import.
 *
 * @param rows how many rows came out in each way
 * @param kept whether what was created and changed stands; false when a refused row took all back
 */
public record Report(Map<Outcome, Long> rows, boolean kept) {

    public long of(Outcome outcome) {
        return rows.getOrDefault(outcome, 0L);
    }

    public Sentence sentence() {
        String fr = rows.entrySet().stream()
                .map(e -> e.getKey().label().fr() + " : " + e.getValue())
                .collect(Collectors.joining(", "));
        String en = rows.entrySet().stream()
                .map(e -> e.getKey().label().en() + ": " + e.getValue())
                .collect(Collectors.joining(", "));
        return kept
                ? new Sentence("Lignes : " + fr + ".", "Rows: " + en + ".")
                : new Sentence(
                        "Rien n’a été enregistré, car des lignes sont refusées. Lignes : " + fr + ".",
                        "Nothing was kept, because rows were refused. Rows: " + en + ".");
    }
}
