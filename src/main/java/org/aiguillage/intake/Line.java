package org.aiguillage.intake;

import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one row.
 *
 * @param file name of the file
 * @param line on which the row begins, from 1
 * @param externalId null where the row could not be read that far
 * @param errors why it was refused; the field is empty where no column is at fault
 */
public record Line(
        Sheet sheet, String file, long line, @Nullable String externalId, Outcome outcome, List<FieldError> errors) {

    static Line refused(Sheet sheet, String file, long line, @Nullable String externalId, List<FieldError> errors) {
        return new Line(sheet, file, line, externalId, Outcome.REFUSED, errors);
    }

    /** E.g. {@code dossiers.csv, ligne 3 (D-12) : refusé ; ask.amount : un nombre entier était attendu}. */
    public Sentence sentence() {
        String name = externalId == null ? "" : " (" + externalId + ")";
        StringBuilder fr = new StringBuilder(
                file + ", ligne " + line + name + " : " + outcome.label().fr());
        StringBuilder en = new StringBuilder(
                file + ", line " + line + name + ": " + outcome.label().en());
        for (FieldError error : errors) {
            boolean named = !error.field().isEmpty();
            fr.append(" ; ")
                    .append(named ? error.field() + " : " : "")
                    .append(error.expected().fr());
            en.append("; ")
                    .append(named ? error.field() + ": " : "")
                    .append(error.expected().en());
        }
        return new Sentence(fr.toString(), en.toString());
    }
}
