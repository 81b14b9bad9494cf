package org.aiguillage.web.registry;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pages on which the staff keep members, investors and accounts. */
public final class RegistryPages {
    private RegistryPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of(
                new AccountsPage(services, sheets),
                new OpeningPage(services, sheets),
                new OneAccountPage(services, sheets),
                new InvestorsPage(services, sheets),
                new NewInvestorPage(services, sheets),
                new OneInvestorPage(services, sheets),
                new MembersPage(services, sheets),
                new OneMemberPage(services, sheets));
    }
}
