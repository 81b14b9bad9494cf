package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagEvent;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.DealBoard;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.SlowCases;
import org.aiguillage.observatory.SlowCases.Case;
import org.aiguillage.observatory.SlowCases.Filter;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.junit.jupiter.api.Test;

/** What stands still: one case a subject, the worst first, page by page, for those who are to see it. */
abstract class SlowCasesContract extends StorageContract {
    private static final PageRequest WHOLE = new PageRequest(null, PageRequest.MOST, null);

    private SlowCases slow() {
        return world.storage.slowCases();
    }

    private void slowness() {
        world.mandate(world.investor("Lent"), Mandate.Role.LEAD, null);
        world.submitted("Lyon", Territory.LYON, 1_000);
        world.submitted("Outside", null, 2_000);
        world.clock.advance(Duration.ofDays(3));
        world.ticker.tick(world.clock.instant());
        world.submitted("Late-comer", Territory.GRENOBLE, 3_000);
    }

    @Test
    void eachCaseIsListedOnceWithItsWorstFlagAndWhoHasIt() {
        slowness();
        List<Case> all = slow().worst(Filter.ALL, WHOLE, Scope.ALL).items();

        assertThat(all).extracting(it -> it.flag().raised().subject()).doesNotHaveDuplicates();
        assertThat(all).extracting(it -> it.flag().raised().level()).containsOnly(Level.BREACH);
        assertThat(all)
                .filteredOn(it -> it.referral() != null)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.investor()).isEqualTo("Lent"));
        assertThat(all)
                .isSortedAccordingTo((a, b) ->
                        a.flag().raised().reached().compareTo(b.flag().raised().reached()));
        assertThat(slow().tally(Scope.ALL).stream()
                        .mapToInt(SlowCases.Tally::cases)
                        .sum())
                .isEqualTo(all.size());
    }

    @Test
    void whoWasLateBeforeDoesNotHideWhoIsLateNow() {
        slowness();
        Flag investors = slow().worst(Filter.ALL, WHOLE, Scope.ALL).items().stream()
                .map(Case::flag)
                .filter(flag -> flag.raised().holder() == Holder.INVESTOR)
                .findFirst()
                .orElseThrow();
        Flag.Raised was = investors.raised();
        raiseToo(was, Level.WARNING);

        assertThat(slow().worst(Filter.ALL, WHOLE, Scope.ALL).items())
                .filteredOn(it -> it.flag().raised().subject().equals(was.subject()))
                .extracting(it -> it.flag().raised().holder())
                .containsExactly(Holder.INVESTOR, Holder.STARTUP);
    }

    @Test
    void aDossierThatWaitsOnTwoWhoAreLateCountsForBothAndOnceInAll() {
        slowness();
        raiseToo(
                slow().worst(Filter.ALL, WHOLE, Scope.ALL).items().get(0).flag().raised(), Level.BREACH);

        assertThat(slow().lateDossiers(Filter.ALL, Scope.ALL))
                .containsOnly(Map.entry(Holder.INVESTOR, 2), Map.entry(Holder.STARTUP, 1));
        assertThat(slow().lateDossiers(Scope.ALL)).isEqualTo(2);
    }

    /** The startup is slow with the same. */
    private void raiseToo(Flag.Raised was, Level level) {
        Flag.Raised startups = new Flag.Raised(
                was.subject(),
                level,
                was.visit(),
                was.stage(),
                Holder.STARTUP,
                was.since(),
                was.due(),
                was.reached(),
                was.allowance(),
                was.rulebook(),
                was.ruleId(),
                was.sentence(),
                was.target());
        world.storage
                .journal()
                .change("clock", change -> change.begin(Flag.STREAM, "later", new FlagEvent.FlagRaised(startups)));
    }

    @Test
    void onePageAfterTheOtherLosesAndRepeatsNothing() {
        slowness();
        List<Case> all = slow().worst(Filter.ALL, WHOLE, Scope.ALL).items();
        List<Case> read = new ArrayList<>();
        String next = null;
        do {
            PageOf<Case> page = slow().worst(Filter.ALL, new PageRequest(null, 1, next), Scope.ALL);
            read.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(read).isEqualTo(all);
        assertThatThrownBy(() -> slow().worst(Filter.ALL, new PageRequest(null, 1, "nonsense"), Scope.ALL))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void filtersNarrowItAndEachCallerSeesItsOwn() {
        slowness();
        Scope lyon = new Scope.OfTerritory(Territory.LYON);
        Filter outside = new Filter(null, null, true, null, null);
        Filter startups = new Filter(null, null, null, Holder.STARTUP, null);

        assertThat(companies(Filter.ALL, lyon)).containsOnly("Lyon");
        assertThat(companies(outside, Scope.ALL)).containsOnly("Outside");
        assertThat(companies(outside, lyon)).isEmpty();
        assertThat(companies(new Filter(null, Territory.LYON, false, Holder.INVESTOR, null), Scope.ALL))
                .containsOnly("Lyon");
        assertThat(companies(startups, Scope.ALL)).isEmpty();
        assertThat(companies(Filter.ALL, new Scope.OfInvestor("anyone"))).isEmpty();
        assertThat(slow().tally(new Scope.OfCompany("anyone"))).isEmpty();
        assertThat(slow().lateDossiers(Filter.ALL, Scope.ALL)).containsEntry(Holder.INVESTOR, 2);
        assertThat(slow().lateDossiers(Filter.ALL, lyon)).containsEntry(Holder.INVESTOR, 1);
        assertThat(slow().lateDossiers(Scope.ALL)).isEqualTo(2);
        assertThat(slow().lateDossiers(lyon)).isEqualTo(1);
        assertThat(slow().lateDossiers(new Scope.OfInvestor("anyone"))).isZero();
    }

    @Test
    void whoHasPassedTheBallOnIsNotWaitedForThoughTheStageGoesOn() {
        slowness();
        Referral deal = slow().worst(Filter.ALL, WHOLE, Scope.ALL).items().stream()
                .flatMap(it -> Stream.ofNullable(it.referral()))
                .findFirst()
                .orElseThrow();
        FollowReferral.Target target = new FollowReferral.Target(deal.id(), null);
        world.deals.waitOn(World.STAFF, target, Holder.STARTUP, "Combien de clients ?");

        assertThat(slow().lateDossiers(Filter.ALL, Scope.ALL)).containsEntry(Holder.INVESTOR, 1);

        world.clock.advance(Duration.ofHours(1));
        world.deals.resume(World.STAFF, target, "Quarante.");
        assertThat(slow().lateDossiers(Filter.ALL, Scope.ALL)).containsEntry(Holder.INVESTOR, 2);
    }

    @Test
    void whatIsGivenToSomebodyIsFoundByWhoHasIt() {
        slowness();
        Flag flag = slow().worst(Filter.ALL, WHOLE, Scope.ALL).items().get(0).flag();
        world.storage
                .journal()
                .change("staff", change -> change.append(Flag.STREAM, flag, new FlagEvent.FlagAssigned("rose")));

        Filter roses = new Filter(null, null, null, null, "rose");
        assertThat(slow().worst(roses, WHOLE, Scope.ALL).items())
                .extracting(it -> it.flag().id())
                .containsExactly(flag.id());
        assertThat(slow().tally(Scope.ALL)).anyMatch(it -> "rose".equals(it.assignedTo()));
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aDossierIsAsSlowAsItsSlowestDeal() {
        slowness();
        List<Dossier> all = world.storage
                .pipeline()
                .dossiers(org.aiguillage.observatory.Pipeline.DossierFilter.ALL, WHOLE, Scope.ALL)
                .items();
        Map<String, Level> levels = slow().levels(all.stream().map(Dossier::id).toList(), Scope.ALL);

        assertThat(levels).hasSize(2).containsValue(Level.BREACH);
        assertThat(slow().levels(List.of(), Scope.ALL)).isEmpty();
    }

    @Test
    void dealsUnderWayStandAtTheirStageForThoseWhoSeeThem() {
        slowness();
        DealBoard board = world.storage.dealBoard();
        Scope lyon = new Scope.OfTerritory(Territory.LYON);

        assertThat(board.counts(Scope.ALL)).containsExactly(Map.entry(ReferralStage.SENT, 3));
        assertThat(board.counts(lyon)).containsExactly(Map.entry(ReferralStage.SENT, 1));
        assertThat(board.counts(new Scope.OfInvestor("anyone"))).isEmpty();
        PageOf<DealBoard.Deal> first = board.at(ReferralStage.SENT, new PageRequest(null, 2, null), Scope.ALL);
        PageOf<DealBoard.Deal> rest = board.at(ReferralStage.SENT, new PageRequest(null, 2, first.next()), Scope.ALL);
        assertThat(first.items()).hasSize(2).allMatch(it -> it.investor().equals("Lent"));
        assertThat(rest.items())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.dossier().raise().company().name()).isEqualTo("Late-comer"));
        assertThat(board.at(ReferralStage.ANALYSIS, WHOLE, Scope.ALL).items()).isEmpty();
    }

    private List<String> companies(Filter filter, Scope scope) {
        return slow().worst(filter, WHOLE, scope).items().stream()
                .map(it -> it.dossier().raise().company().name())
                .toList();
    }
}
