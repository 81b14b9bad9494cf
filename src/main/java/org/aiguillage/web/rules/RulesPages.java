package org.aiguillage.web.rules;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pages on which the staff change the rulebook. */
public final class RulesPages {
    private RulesPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of(
                new RulebooksPage(services, sheets),
                new VersionPage(services, sheets),
                new TablesPage(services, sheets),
                new BacktestPage(services, sheets));
    }
}
