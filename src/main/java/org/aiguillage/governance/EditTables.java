package org.aiguillage.governance;

import java.util.List;
import java.util.Map;
import org.aiguillage.access.Caller;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The tables of a version out as files, and in again as those of a candidate. What decides does not change. */
public final class EditTables {
    private final RulebookArchive archive;
    private final RuleTables tables;
    private final Differences differences;
    private final BringRulebook bring;

    public EditTables(RulebookArchive archive, RuleTables tables, Differences differences, BringRulebook bring) {
        this.archive = archive;
        this.tables = tables;
        this.differences = differences;
        this.bring = bring;
    }

    /**
     * What came of an upload.
     *
     * @param isNew false when nothing changed, or the version was there already
     * @param assumed what had to be guessed of the file
     */
    public record Edited(String version, boolean isNew, List<Sentence> assumed, Difference difference) {}

    public List<RuleTables.Table> tables() {
        return tables.all();
    }

    /** @throws Refused when there is no such version */
    public void require(String version) {
        files(version);
    }

    /** @throws Refused when there is no such version, or no such table in it */
    public byte[] file(String version, String table, RuleTables.Format format) {
        return tables.file(files(version), table, format).orElseThrow(Refused::notFound);
    }

    /** @throws Refused when there is no such version */
    public byte[] workbook(String version) {
        return tables.workbook(files(version));
    }

    /**
     * Puts the tables of an upload in the place of those of a version, and brings what comes out.
     *
     * @param table the one that is brought; null when the sheets of a workbook name theirs
     * @throws Invalid naming each cell that cannot be taken, or what else is wrong
     */
    public Edited edit(Caller caller, String version, @Nullable String table, byte[] upload) {
        Map<String, String> files = files(version);
        RuleTables.Replaced replaced = tables.replaced(files, table, upload);
        Difference difference = differences.between(files, replaced.files());
        if (difference.from().equals(difference.to())) {
            return new Edited(version, false, replaced.assumed(), difference);
        }
        BringRulebook.Brought brought = bring.bring(caller, replaced.files(), Origin.TABLES);
        return new Edited(brought.version().id(), brought.isNew(), replaced.assumed(), difference);
    }

    /**
     * What stands in an upload that was refused, cell by cell.
     *
     * @param table as for {@link #edit}
     * @throws Invalid when it cannot be read at all
     */
    public List<RuleTables.Sheet> sheets(@Nullable String table, byte[] upload) {
        return tables.sheets(table, upload);
    }

    private Map<String, String> files(String version) {
        return archive.files(version).orElseThrow(Refused::notFound);
    }
}
