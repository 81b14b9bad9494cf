package org.aiguillage.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Caller;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;
import org.aiguillage.sample.Sample.InventedAccount;
import org.jspecify.annotations.Nullable;

/** Who acts: those who have an account by themselves, for the others the staff on their behalf. */
final class Cast {
    private final Sample.Stage stage;
    private final List<InventedAccount> accounts = new ArrayList<>();
    private final Map<Territory, Caller> territories = new EnumMap<>(Territory.class);
    private final Map<String, Caller> investors = new HashMap<>();
    private final Map<String, Caller> companies = new HashMap<>();
    private final Map<String, String> investorIds = new HashMap<>();
    private final Map<String, String> mandates = new HashMap<>();
    private Caller region = Caller.SYSTEM;

    Cast(Sample.Stage stage) {
        this.stage = stage;
    }

    void openRegion() {
        region = open(Role.REGIONAL_STAFF, null, null, null, "Comité régional");
    }

    void openTerritory(Territory territory) {
        String place = territory.label().fr();
        String name = (place.startsWith("A") ? "Antenne d’" : "Antenne de ") + place;
        territories.put(territory, open(Role.TERRITORY_STAFF, null, null, territory, name));
    }

    void openInvestor(String id, String name) {
        investors.put(id, open(Role.INVESTOR, null, id, null, name));
    }

    void openCompany(String id, String name) {
        if (!companies.containsKey(id)) {
            companies.put(id, open(Role.STARTUP, id, null, null, name));
        }
    }

    private Caller open(
            Role role,
            @Nullable String companyId,
            @Nullable String investorId,
            @Nullable Territory territory,
            String name) {
        Account.Terms terms = new Account.Terms(
                role, companyId, investorId, territory, Invention.marked(name), Invention.email(name));
        OpenAccount.Opened opened = stage.accounts().open(region, terms);
        accounts.add(new InventedAccount(opened.account(), opened.token()));
        return opened.account().caller();
    }

    void joined(String investor, String id) {
        investorIds.put(investor, id);
    }

    /** @param investor its name, without the mark */
    String investorId(String investor) {
        String id = investorIds.get(investor);
        if (id == null) {
            throw new IllegalStateException("no investor " + investor + " in the sample");
        }
        return id;
    }

    void remember(String mandateId, String name) {
        mandates.put(mandateId, name);
    }

    /** The investor's and the mandate's name, which no second load changes. */
    String mandate(String id) {
        return mandates.getOrDefault(id, "");
    }

    Caller region() {
        return region;
    }

    Caller staff(@Nullable Territory territory) {
        return territory == null ? region : territories.getOrDefault(territory, region);
    }

    Caller investor(String id) {
        return investors.getOrDefault(id, region);
    }

    Caller company(String id, @Nullable Territory territory) {
        return companies.getOrDefault(id, staff(territory));
    }

    /** Whoever answers for a company: not its territory, which may end only the waits on itself. */
    Caller answering(String companyId) {
        return companies.getOrDefault(companyId, region);
    }

    List<InventedAccount> accounts() {
        return List.copyOf(accounts);
    }
}
