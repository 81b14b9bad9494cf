package org.aiguillage.eventlog;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A log in a file: CSV or XES, compressed or not.
 *
 * @param cases a CSV file of one case a row, which tells of ends and deadlines; null where the events' file does, or nothing
 * @param most events that are taken; a longer log is refused
 * @param skipUntimed whether events of XES without a time are left out instead of refused
 */
public record LogFile(Path path, @Nullable Path cases, Layout layout, int most, boolean skipUntimed) {

    /** @param untimed events that were left out because they have no time */
    public record Read(EventLog log, CaseFacts facts, long untimed) {}

    /** @throws Unreadable naming the line and the column that cannot be taken */
    public Read read() {
        LogBuilder builder = new LogBuilder(most);
        CaseFacts facts = new CaseFacts();
        long untimed = each(builder, facts);
        tellOfCases(facts);
        return new Read(builder.log(), facts, untimed);
    }

    /**
     * What happened in each case, in the order in which cases first stand in the file.
     *
     * @throws Unreadable naming the line and the column that cannot be taken
     */
    public List<CaseHistory> histories() {
        Histories histories = new Histories(most);
        CaseFacts facts = new CaseFacts();
        each(histories, facts);
        tellOfCases(facts);
        return histories.with(facts);
    }

    /** The name of the column or attribute that the activity stands in, as far as it was given. */
    public String activityColumn() {
        return layout.activity() == null ? Role.ACTIVITY.usual().get(0) : layout.activity();
    }

    /** The name of the column or attribute that the time stands in, as far as it was given. */
    public String timeColumn() {
        return layout.timestamp() == null ? Role.TIMESTAMP.usual().get(0) : layout.timestamp();
    }

    private void tellOfCases(CaseFacts facts) {
        if (cases != null) {
            Path file = cases;
            opening(file, () -> {
                CsvLog.cases(new Source(file), layout, facts);
                return 0;
            });
        }
    }

    /** Hands on the events as they stand, in the order of the file. */
    public void events(EventSink sink) {
        each(sink, new CaseFacts());
    }

    private long each(EventSink sink, CaseFacts facts) {
        Layout ofEvents = cases == null ? layout : layout.ofEventsAlone();
        return opening(path, () -> {
            Source source = new Source(path);
            if (source.xml()) {
                return XesLog.events(source, ofEvents, sink, facts, skipUntimed);
            }
            CsvLog.events(source, ofEvents, sink, facts);
            return 0;
        });
    }

    private interface Reading {
        long run() throws IOException;
    }

    private static long opening(Path path, Reading reading) {
        String name = String.valueOf(path.getFileName());
        try {
            return reading.run();
        } catch (Unreadable e) {
            throw e.in(name);
        } catch (NoSuchFileException e) {
            throw new Unreadable(new Sentence(path + " : aucun fichier de ce nom", path + ": no such file"));
        } catch (IOException e) {
            throw new Unreadable(new Sentence(
                    name + " ne se lit pas (" + e.getMessage() + ")",
                    name + " cannot be read (" + e.getMessage() + ")"));
        }
    }
}
