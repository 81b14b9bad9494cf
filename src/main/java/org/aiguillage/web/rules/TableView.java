package org.aiguillage.web.rules;

import java.util.List;

/**
 * One table of a version of the rulebook; without columns, all of them as one workbook.
 *
 * @param path of the table; downloads stand below it
 * @param versionPath of the version that it belongs to
 * @param rowsTitle how many rows it has
 * @param more how many rows are not shown, in words; empty when none
 * @param notice what came of an upload that changed nothing; empty otherwise
 */
public record TableView(
        String path,
        String versionPath,
        String version,
        String name,
        String title,
        String rowsTitle,
        List<Column> columns,
        List<List<String>> rows,
        String more,
        boolean mayChange,
        String notice) {

    /**
     * @param name as the file has it
     * @param expected what a cell may hold
     * @param figure whether it holds figures, which stand at the right
     */
    public record Column(String name, String label, String expected, boolean figure) {}
}
