package org.aiguillage.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aiguillage.access.Caller;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.eventlog.CaseHistory;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.RecordHistory;

/** Takes CSV files in as one change. What stands already as a row says is left alone, so that a repeat changes nothing. */
public final class Import {
    private final Journal journal;
    private final RecordHistory recordHistory;
    private final Map<Sheet, Rows> rows = new EnumMap<>(Sheet.class);

    public Import(
            Journal journal,
            Mandates mandates,
            Dossiers dossiers,
            ChangeMandates changeMandates,
            ChangeDossier changeDossier,
            RecordHistory recordHistory) {
        this.journal = journal;
        this.recordHistory = recordHistory;
        RowReader reader = new RowReader();
        LastImport last = new LastImport(journal);
        KnownInvestors investors = new KnownInvestors(mandates);
        rows.put(Sheet.INVESTORS, new InvestorRows(reader, mandates, changeMandates, last));
        rows.put(Sheet.MANDATES, new MandateRows(reader, investors, mandates, changeMandates, last));
        rows.put(Sheet.DOSSIERS, new DossierRows(reader, investors, dossiers, changeDossier, last));
    }

    /**
     * Takes the files in. Rows after a refused one are still tried, so that one run tells of all that is wrong.
     *
     * @param keepGoing whether the other rows are kept when some are refused; if not, one refused row takes all back
     * @param out told of each row as it is done
     */
    public Report run(ImportFiles files, boolean keepGoing, Consumer<Line> out, Progress progress) {
        return asOneChange(keepGoing, out, counted -> takeAll(files, counted, progress));
    }

    /**
     * Takes a log in as the history of dossiers, one a case. The log and its mapping are read before anything is changed.
     *
     * @throws org.aiguillage.eventlog.Unreadable when the log cannot be read
     * @throws Invalid when the mapping cannot, naming the file, the line and the column of each mistake
     */
    public Report run(HistoryFiles files, boolean keepGoing, Consumer<Line> out, Progress progress) {
        StageMapping mapping = StageMapping.read(files.mapping());
        List<CaseHistory> cases = files.log().histories();
        return asOneChange(
                keepGoing,
                out,
                counted -> new HistoryImport(journal, recordHistory, files, mapping, counted, progress).run(cases));
    }

    private Report asOneChange(boolean keepGoing, Consumer<Line> out, Consumer<Consumer<Line>> work) {
        Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
        Consumer<Line> counted = line -> {
            totals.merge(line.outcome(), 1L, Long::sum);
            out.accept(line);
        };
        try {
            journal.<Boolean>change(Caller.IMPORT.actor(), change -> {
                work.accept(counted);
                if (!keepGoing && totals.containsKey(Outcome.REFUSED)) {
                    throw new TakenBack();
                }
                return true;
            });
            return new Report(totals, true);
        } catch (TakenBack e) {
            return new Report(totals, false);
        }
    }

    private void takeAll(ImportFiles files, Consumer<Line> out, Progress progress) {
        for (Map.Entry<Sheet, Path> file : files.bySheet().entrySet()) {
            Rows taker = rows.get(file.getKey());
            if (taker != null) {
                new SheetImport(journal, file.getKey(), file.getValue(), taker, out, progress).run();
            }
        }
    }

    /** Leaves the change under way, and nothing of it stays. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("rows were refused");
        }
    }
}
