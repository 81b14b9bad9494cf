package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.observatory.Pipeline.ReferralFilter;
import org.aiguillage.observatory.Pipeline.StageCount;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists: filtered, sorted, and read page by page without loss or repeat. */
abstract class ListsContract extends StorageContract {
    private static final ReferralFilter EVERY_REFERRAL = new ReferralFilter(null, null, null);
    private static final FlagFilter EVERY_FLAG = new FlagFilter(null, null, null, null);

    private Pipeline pipeline() {
        return world.storage.pipeline();
    }

    private static PageRequest all(@Nullable String sort) {
        return new PageRequest(sort, PageRequest.MOST, null);
    }

    private List<String> names(DossierFilter filter, @Nullable String sort) {
        return pipeline().dossiers(filter, all(sort), Scope.ALL).items().stream()
                .map(d -> d.raise().company().name())
                .toList();
    }

    private static DossierFilter search(String q) {
        return new DossierFilter(null, null, null, null, null, null, q);
    }

    @Test
    void theNewestDossierComesFirstUnlessAskedOtherwise() {
        world.draft("Émile", Territory.LYON, 300L);
        world.clock.advance(Duration.ofMinutes(1));
        world.submitted("alpha", Territory.GRENOBLE, 100);
        world.clock.advance(Duration.ofMinutes(1));
        world.draft("Zoé", null, null);
        world.clock.advance(Duration.ofMinutes(1));
        world.submitted("Bêta", null, 200);

        assertThat(names(DossierFilter.ALL, null)).containsExactly("Bêta", "Zoé", "alpha", "Émile");
        assertThat(names(DossierFilter.ALL, "createdAt")).containsExactly("Émile", "alpha", "Zoé", "Bêta");
        assertThat(names(DossierFilter.ALL, "name")).containsExactly("alpha", "Bêta", "Émile", "Zoé");
        assertThat(names(DossierFilter.ALL, "-name")).containsExactly("Zoé", "Émile", "Bêta", "alpha");
        assertThat(names(DossierFilter.ALL, "amount")).containsExactly("Zoé", "alpha", "Bêta", "Émile");
        assertThat(names(DossierFilter.ALL, "-amount")).containsExactly("Émile", "Bêta", "alpha", "Zoé");
        assertThat(names(DossierFilter.ALL, "submittedAt")).endsWith("alpha", "Bêta");
        assertThat(names(DossierFilter.ALL, "-submittedAt")).startsWith("Bêta", "alpha");
    }

    @Test
    void filtersNarrowTheListTogether() {
        world.draft("Draft", Territory.LYON, 1L);
        Dossier lyon = world.submitted("Lyon", Territory.LYON, 1);
        world.submitted("Outside", null, 1);
        world.dossiers.withdraw(
                World.STAFF, world.draft("Gone", Territory.LYON, 1L).id(), null);

        assertThat(names(filter(Stage.ROUTED, null, null, null, null), null)).containsExactly("Outside", "Lyon");
        assertThat(names(filter(null, Status.Name.WITHDRAWN, null, null, null), null))
                .containsExactly("Gone");
        assertThat(names(filter(null, null, Territory.LYON, null, null), null))
                .containsExactly("Gone", "Lyon", "Draft");
        assertThat(names(filter(Stage.ROUTED, null, Territory.LYON, "SAAS", Round.SEED), null))
                .containsExactly("Lyon");
        assertThat(names(filter(null, null, null, "ENERGY", null), null)).isEmpty();
        assertThat(names(filter(null, null, null, null, Round.SERIES_A), null)).isEmpty();

        world.dossiers.change(World.STAFF, reopened(lyon).id(), null, energy(lyon));
        assertThat(names(filter(null, null, null, "ENERGY", null), null)).containsExactly("Lyon");
        assertThat(names(filter(null, null, null, "SAAS", null), null)).doesNotContain("Lyon");
    }

    /** A deal's question to the startup opens its dossier for changes. */
    private Dossier reopened(Dossier dossier) {
        Investor investor = world.investor("Asking");
        world.mandate(investor, Mandate.Role.LEAD, null);
        Dossier other = world.submitted("Other", null, 1);
        assertThat(world.referrals(other)).hasSize(1);
        return world.storage
                .journal()
                .change(
                        "staff",
                        c -> c.append(
                                Dossier.STREAM,
                                dossier,
                                new org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete(
                                        "trial", Set.of("x"), Holder.STARTUP)));
    }

    private static org.aiguillage.dossier.Raise energy(Dossier dossier) {
        var company = dossier.raise().company();
        return new org.aiguillage.dossier.Raise(
                new org.aiguillage.dossier.CompanyProfile(
                        company.siren(),
                        null,
                        null,
                        company.name(),
                        company.territory(),
                        Set.of("ENERGY"),
                        Set.of(),
                        null,
                        null),
                dossier.raise().ask(),
                null,
                null,
                dossier.raise().consent());
    }

    private static DossierFilter filter(
            @Nullable Stage stage,
            Status.@Nullable Name status,
            @Nullable Territory territory,
            @Nullable String sector,
            @Nullable Round round) {
        return new DossierFilter(stage, status, territory, sector, round, null, null);
    }

    @Test
    void aNameIsFoundWithoutItsCapitalsAndAccentsAndSignsStandForThemselves() {
        world.draft("Énergie Œuvre", null, null);
        world.draft("100 % vert", null, null);
        world.draft("snake_case!", null, null);

        assertThat(names(search("ENERGIE"), null)).containsExactly("Énergie Œuvre");
        assertThat(names(search("œuv"), null)).containsExactly("Énergie Œuvre");
        assertThat(names(search("%"), null)).containsExactly("100 % vert");
        assertThat(names(search("e_c"), null)).containsExactly("snake_case!");
        assertThat(names(search("e!"), null)).containsExactly("snake_case!");
        assertThat(names(search("'; drop table event; --"), null)).isEmpty();
    }

    @Test
    void everythingIsReadOnceThoughRowsComeInBetween() {
        Set<String> there = new HashSet<>();
        IntStream.range(0, 23)
                .forEach(i -> there.add(world.draft("Same", null, i % 3 == 0 ? null : (long) (i % 4 + 1))
                        .id()));
        for (String sort : List.of(
                "createdAt", "-createdAt", "submittedAt", "-submittedAt", "amount", "-amount", "name", "-name")) {
            List<String> read = new ArrayList<>();
            String cursor = null;
            do {
                PageOf<Dossier> page =
                        pipeline().dossiers(DossierFilter.ALL, new PageRequest(sort, 4, cursor), Scope.ALL);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(4).isNotEmpty();
                page.items().forEach(d -> read.add(d.id()));
                cursor = page.next();
                world.draft("Late", null, 2L);
            } while (cursor != null);
            assertThat(read).as(sort).doesNotHaveDuplicates().containsAll(there);
        }
    }

    @Test
    void aPageThatEndsTheListHasNoNext() {
        world.draft("A", null, null);
        world.draft("B", null, null);

        PageOf<Dossier> two = pipeline().dossiers(DossierFilter.ALL, new PageRequest(null, 2, null), Scope.ALL);
        PageOf<Dossier> one = pipeline().dossiers(DossierFilter.ALL, new PageRequest(null, 1, null), Scope.ALL);

        assertThat(two.items()).hasSize(2);
        assertThat(two.next()).isNull();
        assertThat(one.next()).isNotNull();
    }

    @Test
    void anUnknownSortAndAForeignCursorAreRefusedByName() {
        world.draft("A", null, null);
        world.draft("B", null, null);
        String next = pipeline()
                .dossiers(DossierFilter.ALL, new PageRequest("name", 1, null), Scope.ALL)
                .next();

        refused("sort", new PageRequest("colour", 10, null));
        refused("cursor", new PageRequest("-name", 10, next));
        refused("cursor", new PageRequest(null, 10, next));
        for (String bad : List.of("", "?", "AAAA", "bnVsbA", "WzFd", "W251bGwsbnVsbCxudWxsXQ", "é")) {
            refused("cursor", new PageRequest("name", 10, bad));
        }
        String amount = java.util.Base64.getUrlEncoder()
                .encodeToString("[\"amount\",\"x\",\"y\"]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused("cursor", new PageRequest("amount", 10, amount));
    }

    private void refused(String field, PageRequest request) {
        assertThatThrownBy(() -> pipeline().dossiers(DossierFilter.ALL, request, Scope.ALL))
                .as(request.toString())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors()).extracting("field").containsExactly(field));
    }

    /** Two investors, two companies in two territories, deals and flags of all of them. */
    private final class Seen {
        final Investor one = withLeadMandate(world.investor("One"));
        final Investor two = world.investor("Two");
        final Mandate ofTwo = world.mandate(two, Mandate.Role.FOLLOW, null);
        final Dossier lyon = world.submitted("Lyon", Territory.LYON, 1_000);
        final Dossier outside = world.submitted("Outside", null, 2_000);
        final Dossier draft = world.draft("Draft", Territory.LYON, 500L);

        Seen() {
            world.mandates.changeMandate(World.STAFF, ofTwo.id(), null, World.terms(Mandate.Role.LEAD, 1));
            world.clock.advance(Duration.ofDays(3));
            world.ticker.tick(world.clock.instant());
        }

        private Investor withLeadMandate(Investor investor) {
            world.mandate(investor, Mandate.Role.LEAD, null);
            return investor;
        }

        Scope startup() {
            return new Scope.OfCompany(lyon.companyId());
        }
    }

    @Test
    void everyListShowsEachCallerItsOwn() {
        Seen seen = new Seen();
        Scope territory = new Scope.OfTerritory(Territory.LYON);
        Scope one = new Scope.OfInvestor(seen.one.id());
        Scope two = new Scope.OfInvestor(seen.two.id());

        assertThat(dossiers(Scope.ALL)).containsExactlyInAnyOrder(seen.lyon.id(), seen.outside.id(), seen.draft.id());
        assertThat(dossiers(territory)).containsExactlyInAnyOrder(seen.lyon.id(), seen.draft.id());
        assertThat(dossiers(seen.startup())).containsExactly(seen.lyon.id());
        assertThat(dossiers(one)).containsExactlyInAnyOrder(seen.lyon.id(), seen.outside.id());
        assertThat(dossiers(two)).containsExactly(seen.lyon.id());

        assertThat(deals(Scope.ALL)).hasSize(3);
        assertThat(deals(territory)).hasSize(2).allMatch(r -> r.dossierId().equals(seen.lyon.id()));
        assertThat(deals(seen.startup())).hasSize(2).allMatch(r -> r.dossierId().equals(seen.lyon.id()));
        assertThat(deals(one)).hasSize(2).allMatch(r -> r.sent().investorId().equals(seen.one.id()));
        assertThat(deals(two)).hasSize(1).allMatch(r -> r.sent().investorId().equals(seen.two.id()));

        assertThat(flags(Scope.ALL)).hasSize(10);
        assertThat(flags(territory))
                .hasSize(6)
                .allMatch(f -> !f.raised().subject().dossierId().equals(seen.outside.id()));
        assertThat(flags(seen.startup()))
                .hasSize(6)
                .allMatch(f -> f.raised().subject().dossierId().equals(seen.lyon.id()));
        assertThat(flags(one)).hasSize(4).allMatch(f -> isDealOf(f, one));
        assertThat(flags(two)).hasSize(2).allMatch(f -> isDealOf(f, two));

        assertThat(ids(pipeline().investors(all(null), territory).items(), Investor::id))
                .hasSize(2);
        assertThat(ids(pipeline().investors(all(null), one).items(), Investor::id))
                .containsExactly(seen.one.id());
        assertThat(pipeline().investors(all(null), seen.startup()).items()).isEmpty();
        assertThat(ids(pipeline().mandates(all(null), territory).items(), Mandate::id))
                .hasSize(2);
        assertThat(ids(pipeline().mandates(all(null), two).items(), Mandate::id))
                .containsExactly(seen.ofTwo.id());
        assertThat(pipeline().mandates(all(null), seen.startup()).items()).isEmpty();
    }

    private boolean isDealOf(Flag flag, Scope investor) {
        return world.storage
                .referrals()
                .find(flag.raised().subject().id(), investor)
                .isPresent();
    }

    @Test
    void nobodyFindsWhatItsListDoesNotShow() {
        Seen seen = new Seen();
        for (Scope scope : List.of(
                Scope.ALL,
                new Scope.OfTerritory(Territory.LYON),
                new Scope.OfTerritory(Territory.GRENOBLE),
                seen.startup(),
                new Scope.OfCompany("unknown"),
                new Scope.OfInvestor(seen.one.id()),
                new Scope.OfInvestor(seen.two.id()),
                new Scope.OfInvestor("unknown"))) {
            Storage storage = world.storage;
            for (String id : dossiers(Scope.ALL)) {
                assertThat(storage.dossiers().find(id, scope).isPresent())
                        .isEqualTo(dossiers(scope).contains(id));
                assertThat(storage.referrals().of(id, scope))
                        .containsExactlyElementsOf(deals(scope).stream()
                                .filter(r -> r.dossierId().equals(id))
                                .sorted(java.util.Comparator.comparing(Referral::id))
                                .toList());
            }
            for (Referral deal : deals(Scope.ALL)) {
                assertThat(storage.referrals().find(deal.id(), scope).isPresent())
                        .isEqualTo(deals(scope).contains(deal));
            }
            for (Flag flag : flags(Scope.ALL)) {
                assertThat(storage.flags().find(flag.id(), scope).isPresent())
                        .isEqualTo(flags(scope).contains(flag));
            }
            for (Investor investor : List.of(seen.one, seen.two)) {
                assertThat(storage.mandates().investor(investor.id(), scope).isPresent())
                        .isEqualTo(
                                pipeline().investors(all(null), scope).items().contains(investor));
            }
            for (Mandate mandate : pipeline().mandates(all(null), Scope.ALL).items()) {
                assertThat(storage.mandates().mandate(mandate.id(), scope).isPresent())
                        .isEqualTo(pipeline().mandates(all(null), scope).items().contains(mandate));
            }
        }
    }

    @Test
    void aDossierIsSlowToThoseWhoSeeItsOpenFlag() {
        Seen seen = new Seen();
        Referral slow = deals(new Scope.OfInvestor(seen.two.id())).get(0);
        world.deals.move(World.STAFF, World.target(slow), ReferralStage.ACKNOWLEDGED);

        assertThat(slow(true, Scope.ALL)).containsExactlyInAnyOrder(seen.lyon.id(), seen.outside.id());
        assertThat(slow(true, new Scope.OfInvestor(seen.one.id()))).contains(seen.lyon.id());
        assertThat(slow(true, new Scope.OfInvestor(seen.two.id()))).isEmpty();
        assertThat(slow(false, new Scope.OfInvestor(seen.two.id()))).containsExactly(seen.lyon.id());
        assertThat(slow(false, Scope.ALL)).containsExactly(seen.draft.id());
    }

    private List<String> slow(boolean slow, Scope scope) {
        DossierFilter filter = new DossierFilter(null, null, null, null, null, slow, null);
        return ids(pipeline().dossiers(filter, all(null), scope).items(), Dossier::id);
    }

    @Test
    void dealsAndFlagsAreFilteredAndSorted() {
        Seen seen = new Seen();
        Referral first = deals(new Scope.OfInvestor(seen.two.id())).get(0);
        world.deals.park(World.STAFF, World.target(first), java.time.LocalDate.parse("2026-09-01"), "holidays");

        assertThat(pipeline()
                        .referrals(new ReferralFilter(seen.one.id(), null, null), all(null), Scope.ALL)
                        .items())
                .hasSize(2);
        assertThat(pipeline()
                        .referrals(
                                new ReferralFilter(null, ReferralStage.SENT, Status.Name.PARKED), all(null), Scope.ALL)
                        .items())
                .extracting(Referral::id)
                .containsExactly(first.id());
        assertThat(pipeline()
                        .referrals(EVERY_REFERRAL, all("-since"), Scope.ALL)
                        .items()
                        .get(0)
                        .id())
                .isEqualTo(first.id());
        assertThat(ids(
                        pipeline()
                                .referrals(EVERY_REFERRAL, all(null), Scope.ALL)
                                .items(),
                        Referral::id))
                .isEqualTo(reversed(ids(
                        pipeline()
                                .referrals(EVERY_REFERRAL, all("sent"), Scope.ALL)
                                .items(),
                        Referral::id)));

        List<Flag> flags = pipeline().flags(EVERY_FLAG, all(null), Scope.ALL).items();
        assertThat(flags)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing((Flag f) -> f.raised().reached())
                                .reversed());
        assertThat(pipeline()
                        .flags(
                                new FlagFilter(Level.BREACH, Territory.LYON, Holder.INVESTOR, true),
                                all(null),
                                Scope.ALL)
                        .items())
                .isNotEmpty()
                .allMatch(
                        f -> f.raised().level() == Level.BREACH && f.raised().holder() == Holder.INVESTOR && f.open());
        world.dossiers.withdraw(World.STAFF, seen.lyon.id(), null);
        assertThat(pipeline()
                        .flags(new FlagFilter(null, null, null, false), all(null), Scope.ALL)
                        .items())
                .hasSize(6);
        assertThat(pipeline()
                        .flags(new FlagFilter(null, null, null, true), all(null), Scope.ALL)
                        .items())
                .hasSize(4);
    }

    @Test
    void openDossiersAreCountedByStageForEachCaller() {
        Seen seen = new Seen();
        world.dossiers.withdraw(
                World.STAFF, world.draft("Gone", Territory.LYON, 9_000L).id(), null);

        assertThat(pipeline().stages(Scope.ALL))
                .containsExactly(
                        new StageCount(Stage.DRAFT, 1, 500),
                        new StageCount(Stage.SUBMITTED, 0, 0),
                        new StageCount(Stage.COMPLETENESS_CHECK, 0, 0),
                        new StageCount(Stage.ROUTED, 2, 3_000),
                        new StageCount(Stage.IN_PROGRESS, 0, 0));
        assertThat(pipeline().stages(new Scope.OfInvestor(seen.two.id())))
                .contains(new StageCount(Stage.ROUTED, 1, 1_000), new StageCount(Stage.DRAFT, 0, 0));
    }

    private List<String> dossiers(Scope scope) {
        return ids(pipeline().dossiers(DossierFilter.ALL, all(null), scope).items(), Dossier::id);
    }

    private List<Referral> deals(Scope scope) {
        return pipeline().referrals(EVERY_REFERRAL, all(null), scope).items();
    }

    private List<Flag> flags(Scope scope) {
        return pipeline().flags(EVERY_FLAG, all(null), scope).items();
    }

    private static <T> List<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).toList();
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
