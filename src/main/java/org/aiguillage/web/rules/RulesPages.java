package org.aiguillage.web.rules;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pages on which the staff change the rulebook, and keep members, investors and accounts. */
public final class RulesPages {
    private RulesPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of();
    }
}
