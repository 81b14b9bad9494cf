package org.aiguillage.web.rules;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.governance.EditTables;
import org.aiguillage.governance.RuleTables;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts one table of a version, or the workbook of all, in words. */
final class TableWords {
    private static final int MOST_ROWS = 500;

    private final Rulebooks rulebooks;
    private final EditTables editTables;

    TableWords(Services services) {
        this.rulebooks = services.rulebooks();
        this.editTables = services.editTables();
    }

    TableView unchanged(Texts t, Account who, String version, @Nullable String table) {
        return view(t, who, version, table, t.get("rules.upload.unchanged"));
    }

    /**
     * @param table null for the workbook of all
     * @throws Refused when there is no such version, or no such table in it
     */
    TableView view(Texts t, Account who, String version, @Nullable String table, String notice) {
        Rulebooks.Rulebook rulebook = rulebooks.find(version).orElseThrow(Refused::notFound);
        boolean mayChange = who.role() == Role.REGIONAL_STAFF;
        String versionPath = RulebooksWords.path(version);
        String brief = RulebooksWords.brief(version);
        if (table == null) {
            return new TableView(
                    versionPath + "/tables/all",
                    versionPath,
                    brief,
                    "all",
                    t.get("rules.workbook.title"),
                    "",
                    List.of(),
                    List.of(),
                    "",
                    mayChange,
                    notice);
        }
        RuleTables.Table described = editTables.tables().stream()
                .filter(it -> it.name().equals(table))
                .findFirst()
                .orElseThrow(Refused::notFound);
        Rulebooks.Table kept = rulebook.tables().stream()
                .filter(it -> it.name().equals(table))
                .findFirst()
                .orElseThrow(Refused::notFound);
        int hidden = Math.max(0, kept.rows().size() - MOST_ROWS);
        return new TableView(
                versionPath + "/tables/" + table,
                versionPath,
                brief,
                table,
                t.of(described.title()),
                t.get("rules.table.rows", kept.rows().size()),
                described.columns().stream()
                        .map(column -> new TableView.Column(
                                column.name(),
                                t.of(column.label()),
                                t.of(column.expected()),
                                column.type().equals("WHOLE") || column.type().equals("NUMBER")))
                        .toList(),
                kept.rows().subList(0, kept.rows().size() - hidden),
                hidden == 0 ? "" : t.get("rules.table.more", hidden),
                mayChange,
                notice);
    }
}
