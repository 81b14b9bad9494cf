package org.aiguillage.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Stage;
import org.aiguillage.intake.CsvFile.Row;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Which stage each activity of a log leads to, and who holds the ball there. */
final class StageMapping {
    static final String ACTIVITY = "activity";
    private static final String STAGE = "stage";
    private static final String HOLDER = "holder";
    private static final List<String> COLUMNS = List.of(ACTIVITY, STAGE, HOLDER);
    private static final String IGNORED = "-";
    private static final Map<Stage, Holder> USUAL = Map.of(
            Stage.SUBMITTED, Holder.CLUSTER,
            Stage.COMPLETENESS_CHECK, Holder.STARTUP,
            Stage.ROUTED, Holder.INVESTOR,
            Stage.IN_PROGRESS, Holder.INVESTOR);
    private static final String STAGES = "SUBMITTED, COMPLETENESS_CHECK, ROUTED, IN_PROGRESS, CLOSED, " + IGNORED;
    private static final String HOLDERS = "STARTUP, INVESTOR, CLUSTER";
    private static final Sentence NOBODY =
            new Sentence("ici personne n’est attendu : laissez vide", "nobody is expected here: leave it empty");

    private final String file;
    private final Map<String, Target> targets = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private StageMapping(Path path) {
        this.file = String.valueOf(path.getFileName());
    }

    /**
     * @param stage null for an activity that leads nowhere
     * @param holder null where nobody has the ball
     */
    record Target(@Nullable Stage stage, @Nullable Holder holder) {}

    /** @throws Invalid naming the file, the line and the column of each mistake */
    static StageMapping read(Path path) {
        StageMapping mapping = new StageMapping(path);
        try (CsvFile csv = CsvFile.open(path)) {
            mapping.read(csv);
        } catch (CsvFile.Unreadable e) {
            mapping.error(e.line(), "", e.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!mapping.errors.isEmpty()) {
            throw new Invalid(mapping.errors);
        }
        return mapping;
    }

    /** Where an activity leads; null for one that the mapping does not name. */
    @Nullable
    Target of(String activity) {
        return targets.get(activity);
    }

    String file() {
        return file;
    }

    private void read(CsvFile csv) {
        Row first = csv.next();
        List<String> header = first == null
                ? List.of()
                : first.cells().stream().map(String::strip).toList();
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                error(1, column, Expected.oneOf(String.join(", ", COLUMNS)));
            }
        }
        for (String column : List.of(ACTIVITY, STAGE)) {
            if (header.stream().filter(column::equals).count() != 1) {
                error(1, column, new Sentence("cette colonne est attendue une fois", "this column is expected once"));
            }
        }
        if (errors.isEmpty()) {
            for (Row row = csv.next(); row != null; row = csv.next()) {
                take(header, row);
            }
        }
    }

    private void take(List<String> header, Row row) {
        if (row.cells().size() != header.size()) {
            error(
                    row.line(),
                    "",
                    new Sentence(
                            header.size() + " cellules étaient attendues", header.size() + " cells were expected"));
            return;
        }
        String activity = cell(header, row, ACTIVITY);
        Target target = target(row.line(), cell(header, row, STAGE), cell(header, row, HOLDER));
        if (activity.isEmpty()) {
            error(row.line(), ACTIVITY, Expected.PRESENT);
        } else if (target != null && targets.putIfAbsent(activity, target) != null) {
            error(
                    row.line(),
                    ACTIVITY,
                    new Sentence("« " + activity + " » est déjà donnée", "\"" + activity + "\" is given already"));
        }
    }

    private @Nullable Target target(long line, String stage, String holder) {
        boolean nobody = stage.equals(IGNORED) || stage.equals(Stage.CLOSED.name());
        if (nobody && !holder.isEmpty()) {
            error(line, HOLDER, NOBODY);
            return null;
        } else if (nobody) {
            return new Target(stage.equals(IGNORED) ? null : Stage.CLOSED, null);
        }
        for (Map.Entry<Stage, Holder> usual : USUAL.entrySet()) {
            if (usual.getKey().name().equals(stage)) {
                Holder named = holder.isEmpty() ? usual.getValue() : holder(line, holder);
                return named == null ? null : new Target(usual.getKey(), named);
            }
        }
        error(line, STAGE, Expected.oneOf(STAGES));
        return null;
    }

    private @Nullable Holder holder(long line, String name) {
        for (Holder holder : Holder.values()) {
            if (holder.name().equals(name)) {
                return holder;
            }
        }
        error(line, HOLDER, Expected.oneOf(HOLDERS));
        return null;
    }

    private static String cell(List<String> header, Row row, String column) {
        int place = header.indexOf(column);
        return place < 0 ? "" : row.cells().get(place).strip();
    }

    private void error(long line, String column, Sentence expected) {
        String fr = column.isEmpty() ? "" : " : " + column;
        String en = column.isEmpty() ? "" : ": " + column;
        errors.add(new FieldError(
                "",
                new Sentence(
                        file + ", ligne " + line + fr + " : " + expected.fr(),
                        file + ", line " + line + en + ": " + expected.en())));
    }
}
