package org.aiguillage.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.aiguillage.access.Caller;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;

/** Takes CSV files in as one change. What stands already as a row says is left alone, so that a repeat changes nothing. */
public final class Import {
    private final Journal journal;
    private final Map<Sheet, Rows> rows = new EnumMap<>(Sheet.class);

    public Import(
            Journal journal,
            Mandates mandates,
            Dossiers dossiers,
            ChangeMandates changeMandates,
            ChangeDossier changeDossier) {
        this.journal = journal;
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
        Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
        Consumer<Line> counted = line -> {
            totals.merge(line.outcome(), 1L, Long::sum);
            out.accept(line);
        };
        try {
            journal.change(Caller.IMPORT.actor(), change -> takeAll(files, keepGoing, counted, totals, progress));
            return new Report(totals, true);
        } catch (TakenBack e) {
            return new Report(totals, false);
        }
    }

    private boolean takeAll(
            ImportFiles files, boolean keepGoing, Consumer<Line> out, Map<Outcome, Long> totals, Progress progress) {
        for (Map.Entry<Sheet, Path> file : files.bySheet().entrySet()) {
            Rows taker = rows.get(file.getKey());
            if (taker != null) {
                new SheetImport(journal, file.getKey(), file.getValue(), taker, out, progress).run();
            }
        }
        if (!keepGoing && totals.containsKey(Outcome.REFUSED)) {
            throw new TakenBack();
        }
        return true;
    }

    /** Leaves the change under way, and nothing of it stays. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("rows were refused");
        }
    }
}
