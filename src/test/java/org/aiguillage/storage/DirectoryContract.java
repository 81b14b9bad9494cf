package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.access.Account.Terms;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.Directory.AccountFilter;
import org.aiguillage.observatory.Directory.Member;
import org.aiguillage.observatory.Directory.MemberFilter;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.vault.TrialVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Companies, investors and accounts are found by name, by those who may know of them. */
abstract class DirectoryContract extends StorageContract {
    private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST, null);

    private Directory directory() {
        return world.storage.directory();
    }

    private List<Member> members(@Nullable Territory territory, @Nullable String q, Scope scope) {
        return directory().members(new MemberFilter(territory, q), ALL, scope).items();
    }

    private List<String> names(@Nullable Territory territory, @Nullable String q, Scope scope) {
        return members(territory, q, scope).stream()
                .map(member -> member.company().name())
                .toList();
    }

    @Test
    void aMemberIsListedByNameWithItsDossiersAndTheLastOfThem() {
        world.draft("Zoé", Territory.GRENOBLE, 1L);
        Dossier first = world.draft("Émile", Territory.LYON, 2L);
        world.dossiers.withdraw(World.STAFF, first.id(), null);
        Dossier second = world.dossiers.draft(World.STAFF, first.raise(), null);

        List<Member> members = members(null, null, Scope.ALL);

        assertThat(members).extracting(m -> m.company().name()).containsExactly("Émile", "Zoé");
        assertThat(members.get(0)).isEqualTo(new Member(members.get(0).company(), second, 2, 1));
        assertThat(members.get(0).company().id()).isEqualTo(first.companyId());
        assertThat(directory().dossiersOf(first.companyId(), ALL, Scope.ALL).items())
                .extracting(Dossier::id)
                .containsExactlyInAnyOrder(second.id(), first.id());
        assertThat(directory()
                        .dossiersOf(first.companyId(), ALL, new Scope.OfTerritory(Territory.GRENOBLE))
                        .items())
                .isEmpty();
    }

    @Test
    void membersAreFoundByPlaceAndByAPartOfTheirName() {
        world.draft("Énergie 100 %", Territory.LYON, 1L);
        world.draft("Zénith", null, 1L);

        assertThat(names(Territory.LYON, null, Scope.ALL)).containsExactly("Énergie 100 %");
        assertThat(names(null, "ENERGIE", Scope.ALL)).containsExactly("Énergie 100 %");
        assertThat(names(null, "%", Scope.ALL)).containsExactly("Énergie 100 %");
        assertThat(names(Territory.GRENOBLE, "zen", Scope.ALL)).isEmpty();
        assertThat(names(null, "en", Scope.ALL)).containsExactly("Énergie 100 %", "Zénith");
        assertThat(directory().countMembers(new MemberFilter(null, "en"), Scope.ALL))
                .isEqualTo(2);
        assertThat(directory().countMembers(new MemberFilter(Territory.LYON, null), Scope.ALL))
                .isEqualTo(1);
    }

    @Test
    void eachCallerFindsTheMembersWhoseDossiersItSees() {
        world.mandate(world.investor("One"), Mandate.Role.LEAD, null);
        Dossier lyon = world.submitted("Lyonnaise", Territory.LYON, 1);
        world.draft("Grenobloise", Territory.GRENOBLE, 1L);
        Scope investor =
                new Scope.OfInvestor(world.referrals(lyon).get(0).sent().investorId());

        assertThat(names(null, null, new Scope.OfTerritory(Territory.LYON))).containsExactly("Lyonnaise");
        assertThat(names(null, null, new Scope.OfTerritory(Territory.VALENCE_ROMANS)))
                .isEmpty();
        assertThat(names(null, null, investor)).containsExactly("Lyonnaise");
        assertThat(names(null, null, new Scope.OfCompany(lyon.companyId()))).containsExactly("Lyonnaise");
    }

    @Test
    void aDossierElsewhereSaysNothingOfACompanyToThoseWhoDoNotSeeIt() {
        Dossier lyon = world.draft("Lyonnaise", Territory.LYON, 1L);
        Raise raise = lyon.raise();
        CompanyProfile here = raise.company();
        CompanyProfile there = new CompanyProfile(
                here.siren(),
                null,
                null,
                "Autrement",
                Territory.GRENOBLE,
                here.sectors(),
                here.competitors(),
                null,
                null);
        world.dossiers.draft(
                World.STAFF, new Raise(there, raise.ask(), raise.traction(), raise.contact(), raise.consent()), null);
        Scope office = new Scope.OfTerritory(Territory.LYON);

        assertThat(names(Territory.GRENOBLE, null, Scope.ALL)).hasSize(1);
        assertThat(names(Territory.GRENOBLE, null, office)).isEmpty();
        assertThat(names(null, "autrement", Scope.ALL)).hasSize(1);
        assertThat(names(null, "autrement", office)).isEmpty();
        assertThat(names(Territory.LYON, "lyon", office)).hasSize(1);
        assertThat(members(null, null, office)).extracting(Member::dossiers).containsExactly(1);
    }

    @Test
    void pagesOfMembersHoldEachOnce() {
        for (int i = 0; i < 7; i++) {
            world.draft("Same", Territory.LYON, 1L);
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            PageOf<Member> page =
                    directory().members(new MemberFilter(null, null), new PageRequest("-name", 3, cursor), Scope.ALL);
            page.items().forEach(member -> read.add(member.company().id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void anInvestorIsListedWithItsMandatesAndOpenDeals() {
        Investor one = world.investor("Éclair Capital");
        Mandate mandate = world.mandate(one, Mandate.Role.LEAD, null);
        world.investor("Autre");
        world.submitted("Lyonnaise", Territory.LYON, 1);

        List<Directory.Listed> all = directory().investors(null, ALL, Scope.ALL).items();

        assertThat(all).extracting(it -> it.investor().profile().name()).containsExactly("Autre", "Éclair Capital");
        assertThat(all.get(1)).isEqualTo(new Directory.Listed(one, 1, 1));
        assertThat(directory().countInvestors("eclair", Scope.ALL)).isEqualTo(1);
        assertThat(directory().mandatesOf(one.id(), ALL, Scope.ALL).items()).containsExactly(mandate);
        assertThat(directory()
                        .mandatesOf(one.id(), ALL, new Scope.OfInvestor("other"))
                        .items())
                .isEmpty();
        assertThat(directory().investors("eclair", ALL, Scope.ALL).items()).containsExactly(all.get(1));
        assertThat(directory()
                        .investors(null, ALL, new Scope.OfTerritory(Territory.GRENOBLE))
                        .items())
                .extracting(Directory.Listed::deals)
                .containsExactly(0, 0);
    }

    @Test
    void anInvestorIsKnownByItsWholeNameOrByTheAddressOfOneOfItsPeople() {
        Investor one = world.investor("Éclair & Cie");
        Investor contact = world.mandates.addInvestor(
                World.STAFF,
                new Investor.Profile("Autre", Investor.Kind.VC, "paul_1@Autre.example", Set.of(), Set.of()),
                null);
        Account analyst = world.accounts
                .open(World.STAFF, new Terms(Role.INVESTOR, null, one.id(), null, "Zoé", "z@eclair.example"))
                .account();

        assertThat(called("ECLAIR-cie ")).containsExactly(one.id());
        assertThat(called("Z@eclair.example")).containsExactly(one.id());
        assertThat(called(" PAUL_1@autre.example")).containsExactly(contact.id());
        for (String part : List.of("Eclair", "clair & Cie", "%", "", "@", "@eclair.example", "paul-1@autre.example")) {
            assertThat(called(part)).as(part).isEmpty();
        }
        new ChangeAccount(world.storage.journal(), world.storage.accounts()).close(World.STAFF, analyst.id(), null);
        assertThat(called("z@eclair.example")).isEmpty();
        assertThat(called("autre")).isNotEqualTo(called("eclair cie"));
        Investor twin = world.investor("AUTRE");
        assertThat(called("Autre")).containsExactlyInAnyOrder(contact.id(), twin.id());
    }

    @Test
    void aLegalFormAtTheEndOfANameMayBeLeftOutOrAddedButIsNotTakenForAnother() {
        Investor with = world.investor("Rive Droite S.A.S.");
        Investor without = world.investor("Elisa");
        Investor german = world.investor("Vitamin C GmbH & Co. KG");
        for (String name : List.of("rive droite", "Rive Droite SAS", "RIVE-DROITE, sas")) {
            assertThat(called(name)).as(name).containsExactly(with.id());
        }
        assertThat(called("Vitamin C")).containsExactly(german.id());
        assertThat(called("Elisa Ltd")).containsExactly(without.id());
        for (String other : List.of("Rive Droite SA", "Rive", "Eli", "SAS", "Elisa SA Ltd", "C GmbH")) {
            assertThat(called(other)).as(other).isEmpty();
        }
        Investor named = world.investor("Elisa SA");
        assertThat(called("Elisa SA")).containsExactly(named.id());
        assertThat(called("Elisa")).containsExactly(without.id());
        Investor twin = world.investor("Rive Droite Ltd");
        assertThat(called("Rive Droite")).containsExactlyInAnyOrder(with.id(), twin.id());
    }

    private Set<String> called(String text) {
        return world.storage.mandates().investorsCalled(text);
    }

    @Test
    void accountsAreFoundByRoleByWhetherTheyAreOpenByOwnerAndByNameOrAddress() {
        Account region = world.account();
        Investor investor = world.investor("Fonds");
        Account analyst = world.accounts
                .open(World.STAFF, new Terms(Role.INVESTOR, null, investor.id(), null, "Zoé Ève", "z@fonds.example"))
                .account();
        new ChangeAccount(world.storage.journal(), world.storage.accounts()).close(World.STAFF, region.id(), null);

        assertThat(accounts(AccountFilter.ALL)).containsExactly(analyst.id(), region.id());
        assertThat(directory().countAccounts(AccountFilter.ALL, Scope.ALL))
                .isEqualTo(Map.of(Role.INVESTOR, 1, Role.REGIONAL_STAFF, 1));
        assertThat(accounts(new AccountFilter(Role.INVESTOR, null, null, null))).containsExactly(analyst.id());
        assertThat(accounts(new AccountFilter(null, false, null, null))).containsExactly(region.id());
        assertThat(accounts(new AccountFilter(null, null, investor.id(), null))).containsExactly(analyst.id());
        assertThat(accounts(new AccountFilter(null, null, null, "eve"))).containsExactly(analyst.id());
        assertThat(accounts(new AccountFilter(null, true, null, "FONDS.example")))
                .containsExactly(analyst.id());
        assertThat(directory()
                        .accounts(AccountFilter.ALL, ALL, new Scope.OfTerritory(Territory.LYON))
                        .items())
                .isEmpty();
    }

    private List<String> accounts(AccountFilter filter) {
        return directory().accounts(filter, ALL, Scope.ALL).items().stream()
                .map(Account::id)
                .toList();
    }

    /** As an earlier release left them: the new columns hold nothing. */
    @Test
    void whatAnEarlierReleaseKeptIsFoundOnceItsDatabaseIsOpened() throws SQLException {
        world.draft("Énergie", Territory.LYON, 1L);
        Account region = world.account();
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement()) {
            statement.execute("update company set name_folded = ''");
            statement.execute("update account set name_folded = '', role = '', owner_id = null, is_open = 1");
        }
        assertThat(accounts(new AccountFilter(Role.REGIONAL_STAFF, null, null, null)))
                .isEmpty();

        Storage.open(world.database.url(), null, null, world.clock, TrialVault.VAULT)
                .close();

        assertThat(names(null, "energie", Scope.ALL)).containsExactly("Énergie");
        assertThat(accounts(new AccountFilter(Role.REGIONAL_STAFF, true, null, "region")))
                .containsExactly(region.id());
        assertThat(world.storage.verify()).isEmpty();
    }
}
