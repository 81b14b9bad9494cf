package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.Event;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referral;
import org.junit.jupiter.api.Test;

/** How mandates stand, now and then. */
abstract class StandingContract extends StorageContract {

    private List<Standing> standing() {
        return world.storage.mandates().standing();
    }

    @Test
    void aMandateStandsWithItsInvestorAndItsOpenDeals() {
        assertThat(standing()).isEmpty();
        Investor investor = world.investor("One");
        Mandate mandate = world.mandate(investor, Mandate.Role.LEAD, 2);
        assertThat(standing()).containsExactly(new Standing(mandate, investor, 0));

        Dossier dossier = world.submitted("A", null, 1);
        assertThat(standing()).containsExactly(new Standing(mandate, investor, 1));

        world.deals.decline(World.STAFF, World.target(world.referrals(dossier).get(0)), "no", null);
        assertThat(standing()).containsExactly(new Standing(mandate, investor, 0));

        Investor renamed = world.mandates.changeInvestor(World.STAFF, investor.id(), null, World.profile("Two"));
        assertThat(standing()).containsExactly(new Standing(mandate, renamed, 0));
    }

    @Test
    void whatWasUndoneIsForgotten() {
        Investor investor = world.investor("One");
        Mandate mandate = world.mandate(investor, Mandate.Role.LEAD, null);
        standing();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> world.storage.journal().change("staff", change -> {
                        world.mandates.changeMandate(
                                World.STAFF, mandate.id(), null, World.terms(Mandate.Role.FOLLOW, 7));
                        world.mandate(investor, Mandate.Role.BOTH, null);
                        world.submitted("A", null, 1);
                        assertThat(standing()).hasSize(2);
                        throw Refused.forbidden();
                    }))
                    .isInstanceOf(Refused.class);
            assertThat(standing()).containsExactly(new Standing(mandate, investor, 0));
        }
        Mandate changed =
                world.mandates.changeMandate(World.STAFF, mandate.id(), null, World.terms(Mandate.Role.BOTH, 7));
        assertThat(standing()).containsExactly(new Standing(changed, investor, 0));
    }

    @Test
    void whatAnotherProcessHasWrittenCounts() {
        Investor investor = world.investor("One");
        standing();
        try (World other = new World(world.database)) {
            Mandate mandate = other.mandate(investor, Mandate.Role.LEAD, null);
            other.submitted("A", null, 1);
            assertThat(standing()).containsExactly(new Standing(mandate, investor, 1));
            world.submitted("B", null, 1);
            assertThat(other.storage.mandates().standing()).containsExactly(new Standing(mandate, investor, 2));
        }
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void theStandingBeforeAnyPositionIsWhatItWas() {
        Map<Long, List<Standing>> were = new TreeMap<>();
        Random random = new Random(7);
        List<Investor> investors = new ArrayList<>(List.of(world.investor("First")));
        List<Mandate> mandates = new ArrayList<>();
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            were.put(lastPosition() + 1, standing());
            switch (random.nextInt(6)) {
                case 0 -> investors.add(world.investor("Investor " + i));
                case 1 ->
                    mandates.add(world.mandate(any(investors, random), any(List.of(Mandate.Role.values()), random), 3));
                case 2 ->
                    world.mandates.changeInvestor(
                            World.STAFF, any(investors, random).id(), null, World.profile("Renamed " + i));
                case 3 -> changeOne(mandates, random);
                case 4 -> dossiers.add(world.submitted("Company " + i, null, 1));
                default -> declineOne(dossiers, random);
            }
        }
        were.forEach((position, standing) -> assertThat(world.storage.mandates().standingBefore(position))
                .as("before %s", position)
                .isEqualTo(standing));
        assertThat(world.storage.mandates().standingBefore(lastPosition() + 1)).isEqualTo(standing());
        assertThat(world.storage.mandates().standingBefore(1)).isEmpty();
        assertThat(world.storage.verify()).isEmpty();
    }

    private void changeOne(List<Mandate> mandates, Random random) {
        if (!mandates.isEmpty()) {
            Mandate mandate = any(mandates, random);
            world.mandates.changeMandate(
                    World.STAFF, mandate.id(), null, World.terms(Mandate.Role.BOTH, random.nextInt(5)));
        }
    }

    private void declineOne(List<Dossier> dossiers, Random random) {
        if (!dossiers.isEmpty()) {
            world.referrals(any(dossiers, random)).stream()
                    .filter(r -> r.status().open())
                    .findFirst()
                    .ifPresent(r -> world.deals.decline(World.STAFF, World.target(r), "no", null));
        }
    }

    private long lastPosition() {
        return standingOfEverything().stream().mapToLong(Event::position).max().orElse(0);
    }

    private List<Event> standingOfEverything() {
        List<Event> events = new ArrayList<>();
        world.storage.pipeline().investors(all(), Scope.ALL).items().forEach(i -> add(events, "investor/" + i.id()));
        world.storage.pipeline().mandates(all(), Scope.ALL).items().forEach(m -> add(events, "mandate/" + m.id()));
        world.storage
                .pipeline()
                .dossiers(Pipeline.DossierFilter.ALL, all(), Scope.ALL)
                .items()
                .forEach(d -> {
                    add(events, "dossier/" + d.id());
                    world.referrals(d).forEach(r -> add(events, "referral/" + r.id()));
                });
        return events;
    }

    private void add(List<Event> events, String stream) {
        events.addAll(world.storage.journal().of(stream, 0, 1_000));
    }

    private static PageRequest all() {
        return new PageRequest(null, 200, null);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    @Test
    void aFullMandateHoldsAndTheOldestIsSentWhenThereIsRoomAgain() {
        Mandate mandate = world.mandate(world.investor("One"), Mandate.Role.LEAD, 1);
        Dossier first = world.submitted("A", null, 1);
        Dossier second = world.submitted("B", null, 1);
        Dossier third = world.submitted("C", null, 1);
        assertThat(world.storage.dossiers().holding(mandate.id())).containsExactly(second.id(), third.id());

        Referral deal = world.referrals(first).get(0);
        world.deals.decline(World.STAFF, World.target(deal), "no", null);

        assertThat(world.storage.dossiers().holding(mandate.id())).containsExactly(third.id());
        assertThat(world.referrals(second)).hasSize(1);
        world.dossiers.withdraw(World.STAFF, third.id(), null);
        assertThat(world.storage.dossiers().holding(mandate.id())).isEmpty();
        assertThat(world.storage.verify()).isEmpty();
    }
}
