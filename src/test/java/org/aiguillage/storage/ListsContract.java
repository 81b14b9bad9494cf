package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists: filtered, sorted, and read page by page without loss or repeat. */
abstract class ListsContract extends StorageContract {
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
                                new DossierEvent.DossierFoundIncomplete("trial", Set.of("x"), Holder.STARTUP)));
    }

    private static Raise energy(Dossier dossier) {
        var company = dossier.raise().company();
        return new Raise(
                new CompanyProfile(
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
        String amount =
                Base64.getUrlEncoder().encodeToString("[\"amount\",\"x\",\"y\"]".getBytes(StandardCharsets.UTF_8));
        refused("cursor", new PageRequest("amount", 10, amount));
    }

    private void refused(String field, PageRequest request) {
        assertThatThrownBy(() -> pipeline().dossiers(DossierFilter.ALL, request, Scope.ALL))
                .as(request.toString())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors()).extracting("field").containsExactly(field));
    }
}
