package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.CompanyEvent;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.refusal.Refused;
import org.aiguillage.vault.TrialVault;
import org.junit.jupiter.api.Test;

/** Changes are whole, in one order, and seen at once by those who make them. */
abstract class JournalContract extends StorageContract {
    private static final int THREADS = 8;

    @Test
    void anEventIsReadBackAsItWasWritten() {
        Dossier dossier = world.submitted("Ökotek", Territory.LYON, 500_000);

        List<Event> events = world.storage.journal().of(Dossier.STREAM.key(dossier.id()), 0, 100);

        assertThat(events)
                .extracting(Event::type)
                .containsExactly("DossierDrafted", "DossierSubmitted", "DossierRouted");
        assertThat(events).extracting(Event::seq).containsExactly(1L, 2L, 3L);
        assertThat(events).allMatch(e -> e.hash().equals(e.expectedHash()));
        assertThat(events.get(0).previousHash()).isEqualTo(HashChain.START);
        assertThat(events.get(1).previousHash()).isEqualTo(events.get(0).hash());
        assertThat(events)
                .allMatch(e -> e.at().equals(world.clock.instant()) && e.actor().equals("staff"));
        assertThat(world.storage.journal().history(Dossier.STREAM, dossier.id()))
                .extracting(Recorded::fact)
                .last()
                .isInstanceOf(DossierEvent.DossierRouted.class);
        assertThat(world.storage.journal().of(Dossier.STREAM.key(dossier.id()), 1, 1))
                .extracting(Event::seq)
                .containsExactly(2L);
    }

    @Test
    void timeStandsAtTheLastEventAndAtTheBeginningWhileThereIsNone() {
        assertThat(world.storage.journal().lastInstant()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(world.storage.isEmpty()).isTrue();

        world.draft("A", null, null);
        world.clock.advance(Duration.ofNanos(1_999_999));
        world.draft("B", null, null);

        assertThat(world.storage.journal().lastInstant()).isEqualTo("2026-07-06T08:00:00.124Z");
        assertThat(world.storage.isEmpty()).isFalse();
    }

    @Test
    void whatIsToldLateKeepsItsOwnTimeAndMovesNeitherTimeNorOrder() {
        Instant now = world.clock.instant();
        Instant then = now.minus(Duration.ofDays(30));
        Company told = world.storage.journal().change("imported", change -> {
            assertThatThrownBy(() -> change.past(change.at().plusMillis(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            change.begin(Company.STREAM, "now", new CompanyEvent.CompanyRegistered("BE:1", "Now"));
            return change.past(then).begin(Company.STREAM, "then", new CompanyEvent.CompanyRegistered("BE:2", "Then"));
        });

        List<Event> events = world.storage.journal().of(Company.STREAM.key(told.id()), 0, 10);
        assertThat(events).extracting(Event::at).containsExactly(then);
        assertThat(events.get(0).position()).isEqualTo(world.storage.journal().position());
        assertThat(world.storage.journal().lastInstant()).isEqualTo(now);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aDossierIsFoundAsItStoodAfterAnyOfItsEvents() {
        Dossier draft = world.draft("A", Territory.LYON, 500_000L);
        Dossier routed = world.submission.submit(World.STAFF, draft.id(), null).dossier();

        assertThat(world.storage.dossiers().asOf(draft.id(), 1)).isEqualTo(draft);
        assertThat(world.storage.dossiers().asOf(draft.id(), 3)).isEqualTo(routed);
        assertThat(world.storage.dossiers().find(draft.id(), Scope.ALL)).contains(routed);
        assertThatThrownBy(() -> world.storage.dossiers().asOf(draft.id(), 4))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangeThatFailsLeavesNothing() {
        Journal journal = world.storage.journal();

        assertThatThrownBy(() -> journal.change("staff", change -> {
                    Dossier dossier = world.draft("A", Territory.LYON, null);
                    world.dossiers.addDocument(
                            World.STAFF, dossier.id(), Document.Kind.OTHER, "a.pdf", "application/pdf", new byte[] {1});
                    assertThat(world.storage.dossiers().find(dossier.id(), Scope.ALL))
                            .isPresent();
                    throw Refused.forbidden();
                }))
                .isInstanceOf(Refused.class);

        assertThat(world.storage.isEmpty()).isTrue();
        assertThat(world.storage.documents().content(HashChain.of(new byte[] {1})))
                .isEmpty();
        assertThat(world.storage.verify()).isEmpty();
        assertThat(world.draft("B", null, null).version()).isEqualTo(1);
    }

    @Test
    void aPartOfAChangeFailsAlone() {
        Journal journal = world.storage.journal();
        List<Dossier> kept = journal.change("imported", change -> {
            List<Dossier> rows = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                int row = i;
                try {
                    rows.add(journal.change("imported", part -> {
                        Dossier dossier = world.draft("Row " + row, Territory.LYON, 100_000L);
                        if (row % 3 == 0) {
                            throw Refused.forbidden();
                        }
                        return dossier;
                    }));
                } catch (Refused e) {
                    assertThat(row % 3).isZero();
                }
            }
            return rows;
        });

        assertThat(kept).hasSize(6);
        assertThat(kept)
                .allMatch(d -> world.storage.dossiers().find(d.id(), Scope.ALL).isPresent());
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aChangeSeesWhatItHasDoneAndOthersDoNotUntilItIsDurable() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Dossier dossier = world.storage.journal().change("staff", change -> {
                Dossier draft = world.draft("A", Territory.LYON, null);
                assertThat(world.storage.dossiers().find(draft.id(), Scope.ALL)).contains(draft);
                assertThat(world.storage.journal().history(Dossier.STREAM, draft.id()))
                        .hasSize(1);
                assertThat(get(other.submit(() -> world.storage.dossiers().find(draft.id(), Scope.ALL))))
                        .isEmpty();
                return draft;
            });
            assertThat(get(other.submit(() -> world.storage.dossiers().find(dossier.id(), Scope.ALL))))
                    .contains(dossier);
        } finally {
            other.shutdown();
        }
    }

    @Test
    void ofThoseWhoChangeTheVersionThatAllHaveReadOneWinsAndTheOthersAreTold() throws Exception {
        Dossier read = world.draft("A", Territory.LYON, 100_000L);
        AtomicInteger stale = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            long version = read.version() + round;
            List<Boolean> won = together(thread -> () -> {
                try {
                    world.dossiers.change(World.STAFF, read.id(), version, read.raise());
                    return true;
                } catch (Refused e) {
                    assertThat(e.why()).isEqualTo(Refused.Why.STALE);
                    stale.incrementAndGet();
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
        }
        assertThat(stale).hasValue(20 * (THREADS - 1));
        assertThat(world.storage
                        .dossiers()
                        .find(read.id(), Scope.ALL)
                        .orElseThrow()
                        .version())
                .isEqualTo(21);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void whoAppendsToAnOldStateIsTold() {
        Dossier old = world.draft("A", Territory.LYON, 100_000L);
        world.dossiers.change(World.STAFF, old.id(), null, old.raise());

        assertThatThrownBy(() -> world.storage
                        .journal()
                        .change("staff", c -> c.append(Dossier.STREAM, old, new DossierEvent.DossierSubmitted())))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.why()).isEqualTo(Refused.Why.STALE));
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void manyWritersLeaveOneJournalWithoutGaps() throws Exception {
        long each = 25;
        List<List<Dossier>> written = together(thread -> () -> LongStream.range(0, each)
                .mapToObj(i -> {
                    Dossier dossier = world.draft("Company " + thread + "." + i, Territory.LYON, 100_000L);
                    if (i % 5 == 0) {
                        assertThatThrownBy(() -> world.dossiers.withdraw(World.STAFF, "unknown", null))
                                .isInstanceOf(Refused.class);
                    }
                    return world.dossiers.withdraw(World.STAFF, dossier.id(), null);
                })
                .toList());

        assertThat(written.stream()
                        .flatMap(List::stream)
                        .flatMap(this::positions)
                        .sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, THREADS * each * 3).boxed().toList());
        assertThat(world.storage.verify()).isEmpty();
    }

    private Stream<Long> positions(Dossier dossier) {
        return Stream.of(Dossier.STREAM.key(dossier.id()), Company.STREAM.key(dossier.companyId()))
                .flatMap(stream -> world.storage.journal().of(stream, 0, 10).stream())
                .map(Event::position);
    }

    @Test
    void whatIsAcknowledgedIsThereAfterReopening() {
        Dossier dossier = world.submitted("A", Territory.LYON, 100_000);
        try (Storage again = Storage.open(world.database.url(), null, null, world.clock, TrialVault.VAULT)) {
            assertThat(again.dossiers().find(dossier.id(), Scope.ALL)).contains(dossier);
            assertThat(again.verify()).isEmpty();
        }
    }

    @Test
    void nothingIsWrittenOnceClosed() {
        world.storage.close();
        assertThatThrownBy(() -> world.draft("A", null, null)).isInstanceOf(IllegalStateException.class);
    }

    interface Task<T> {
        Callable<T> of(int thread);
    }

    static <T> List<T> together(Task<T> task) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            return threads
                    .invokeAll(IntStream.range(0, THREADS).mapToObj(task::of).toList())
                    .stream()
                    .map(JournalContract::get)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
