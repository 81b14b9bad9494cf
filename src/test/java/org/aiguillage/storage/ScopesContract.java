package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.observatory.Pipeline.ReferralFilter;
import org.aiguillage.observatory.Pipeline.StageCount;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each caller finds and lists its own, and nothing else. */
abstract class ScopesContract extends StorageContract {
    private static final ReferralFilter EVERY_REFERRAL = new ReferralFilter(null, null, null);
    private static final FlagFilter EVERY_FLAG = new FlagFilter(null, null, null, null);

    private Pipeline pipeline() {
        return world.storage.pipeline();
    }

    private static PageRequest all(@Nullable String sort) {
        return new PageRequest(sort, PageRequest.MOST, null);
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
                                .sorted(Comparator.comparing(Referral::id))
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
        world.deals.park(World.STAFF, World.target(first), LocalDate.parse("2026-09-01"), "holidays");

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
                        Comparator.comparing((Flag f) -> f.raised().reached()).reversed());
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

    @Test
    void theNextDueDatesAreOfWhatEachCallerSees() {
        Seen seen = new Seen();
        Dossier later = world.submitted("Later", Territory.LYON, 1_500);
        List<String> all = due(Scope.ALL);

        assertThat(all).containsAll(ids(deals(new Scope.OfCompany(later.companyId())), Referral::id));
        for (Scope scope : List.of(
                new Scope.OfTerritory(Territory.LYON),
                new Scope.OfTerritory(Territory.GRENOBLE),
                new Scope.OfCompany(later.companyId()),
                seen.startup(),
                new Scope.OfInvestor(seen.one.id()),
                new Scope.OfInvestor(seen.two.id()))) {
            List<String> ofCaller = new ArrayList<>(ids(deals(scope), Referral::id));
            if (!(scope instanceof Scope.OfInvestor)) {
                ofCaller.addAll(dossiers(scope));
            }
            assertThat(due(scope))
                    .as(scope.toString())
                    .isEqualTo(all.stream().filter(ofCaller::contains).toList());
        }
        assertThat(world.storage.dueDates().next(1, Scope.ALL)).hasSize(1);
    }

    private List<String> due(Scope scope) {
        return ids(world.storage.dueDates().next(100, scope), it -> it.subject().id());
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
        Collections.reverse(reversed);
        return reversed;
    }
}
