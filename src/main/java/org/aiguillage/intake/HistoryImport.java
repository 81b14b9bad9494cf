package org.aiguillage.intake;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aiguillage.access.Caller;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.eventlog.CaseHistory;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.RecordHistory;

/** The cases of a log, one by one; each is a part of the change that fails alone. */
final class HistoryImport {
    private static final String PREFIX = "log:";

    private final Journal journal;
    private final RecordHistory record;
    private final HistoryFiles files;
    private final CaseStages stages;
    private final Consumer<Line> out;
    private final Progress progress;

    HistoryImport(
            Journal journal,
            RecordHistory record,
            HistoryFiles files,
            StageMapping mapping,
            Consumer<Line> out,
            Progress progress) {
        this.journal = journal;
        this.record = record;
        this.files = files;
        this.stages = new CaseStages(files.log(), mapping, journal.now());
        this.out = out;
        this.progress = progress;
    }

    void run(List<CaseHistory> cases) {
        long taken = 0;
        for (CaseHistory history : cases) {
            take(history);
            if (++taken % Progress.EVERY == 0) {
                progress.at(files.name(), taken);
            }
        }
    }

    private void take(CaseHistory history) {
        String externalId = PREFIX + history.name();
        try {
            CaseStages.Stages found = stages.of(history);
            RecordHistory.Result result = journal.<RecordHistory.Result>change(
                    Caller.IMPORT.actor(),
                    change -> record.record(Caller.IMPORT, externalId, company(history.name()), found.steps()));
            out.accept(new Line(
                    Sheet.DOSSIERS, files.name(), history.line(), externalId, outcome(result), found.remarks()));
        } catch (CaseStages.Senseless e) {
            refuse(e.line(), externalId, e.errors());
        } catch (Invalid e) {
            refuse(history.line(), externalId, e.errors());
        } catch (Refused e) {
            refuse(history.line(), externalId, List.of(new FieldError("", e.sentence())));
        }
    }

    /** A log tells of no company: each case stands for one, in the country that the operator names. */
    private CompanyProfile company(String name) {
        return new CompanyProfile(null, name, files.country(), name, null, Set.of(), Set.of(), null, null);
    }

    private static Outcome outcome(RecordHistory.Result result) {
        return switch (result) {
            case BEGUN -> Outcome.CREATED;
            case CONTINUED -> Outcome.CHANGED;
            case KNOWN -> Outcome.UNCHANGED;
        };
    }

    private void refuse(long line, String externalId, List<FieldError> errors) {
        out.accept(Line.refused(Sheet.DOSSIERS, files.name(), line, externalId, errors));
    }
}
