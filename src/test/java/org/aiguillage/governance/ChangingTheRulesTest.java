package org.aiguillage.governance;

import static org.aiguillage.governance.RulesOffice.ANNA;
import static org.aiguillage.governance.RulesOffice.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.aiguillage.access.Caller;
import org.aiguillage.governance.BackTests.BackTest;
import org.aiguillage.governance.RulebookVersion.Standing;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes to put a version in force, and what it takes to go back. */
class ChangingTheRulesTest {
    private static final Instant NOW = Instant.parse("2026-07-06T08:00:00Z");
    private static final Map<String, String> FIRST = Map.of("tables/weights.csv", "one");
    private static final Map<String, String> CHANGED = Map.of("tables/weights.csv", "two");
    private static final Map<String, String> OTHER = Map.of("tables/weights.csv", "three");

    @TempDir
    Path folder = Path.of("");

    private final List<String> loaded = new ArrayList<>();
    private @Nullable Storage open;
    private @Nullable RulesOffice office;
    private String first = "";

    @BeforeEach
    void openWithAFirstVersion() {
        Storage storage = Storage.open(
                "jdbc:sqlite:" + folder.resolve("a.db"),
                null,
                null,
                Clock.fixed(NOW, ZoneOffset.UTC),
                TrialVault.VAULT);
        open = storage;
        first = version(FIRST);
        new FirstRulebook(storage.journal(), storage.rulebookArchive(), storage.dueIndex()).begin(first, FIRST);
        office = new RulesOffice(storage, new Loading());
    }

    @AfterEach
    void close() {
        storage().close();
    }

    @Test
    void aCandidateChangesNothingUntilASecondPersonActivatesIt() {
        String candidate = office().bring(CHANGED);
        assertThat(archive().inForce()).contains(first);
        assertThat(standing(candidate)).isEqualTo(Standing.CANDIDATE);

        String backTest = office().backTest(candidate, ANNA);
        assertRefused(Refused.Why.FORBIDDEN, () -> office().activate(ANNA, candidate, backTest));
        RulebookVersion active = office().activate(BRUNO, candidate, backTest);

        assertThat(active.activation()).isEqualTo(new RulebookVersion.Activation("bruno", NOW, backTest, first));
        assertThat(active.broughtBy()).isEqualTo("anna");
        assertThat(archive().inForce()).contains(candidate);
        assertThat(standing(first)).isEqualTo(Standing.EARLIER);
        assertThat(loaded).containsExactly(candidate, "follow");
        assertThat(storage().verify()).isEmpty();
    }

    @Test
    void whoAskedForTheBackTestOfAVersionFromDiskIsNotWhoActivatesIt() {
        String candidate =
                office().bring(Caller.SYSTEM, CHANGED, Origin.DISK).version().id();
        String annas = office().backTest(candidate, ANNA);
        String nobodys = office().backTest(candidate, Caller.SYSTEM);

        assertRefused(Refused.Why.FORBIDDEN, () -> office().activate(ANNA, candidate, annas));
        assertRefused(Refused.Why.FORBIDDEN, () -> office().activate(ANNA, candidate, nobodys));
        office().activate(BRUNO, candidate, annas);
        assertThat(archive().inForce()).contains(candidate);
    }

    @Test
    void theBackTestMustBeOfThisVersionOverAndAgainstWhatIsInForce() {
        String candidate = office().bring(CHANGED);
        String other = office().bring(OTHER);
        String ofAnother = office().backTest(other, ANNA);
        office().backTests.add(new BackTest("unfinished", candidate, first, false, "anna"));
        office().backTests.add(new BackTest("old", candidate, other, true, "anna"));

        for (String wrong : new String[] {null, "unknown", ofAnother}) {
            assertThatThrownBy(() -> office().activate(BRUNO, candidate, wrong))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.errors().get(0).field()).isEqualTo("backTestId"));
        }
        assertRefused(Refused.Why.IMPOSSIBLE, () -> office().activate(BRUNO, candidate, "unfinished"));
        assertRefused(Refused.Why.IMPOSSIBLE, () -> office().activate(BRUNO, candidate, "old"));
        assertRefused(Refused.Why.NOT_FOUND, () -> office().activate(BRUNO, "unknown", ofAnother));
        assertRefused(Refused.Why.IMPOSSIBLE, () -> office().activate(BRUNO, first, null));
        assertThat(archive().inForce()).contains(first);
        assertThat(loaded).isEmpty();
    }

    @Test
    void goingBackIsOneCallOfOnePerson() {
        office().putInForce(office().bring(CHANGED));

        RulebookVersion back = office().activate(ANNA, first, null);

        assertThat(back.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(back.activation()).isEqualTo(new RulebookVersion.Activation("anna", NOW, null, version(CHANGED)));
        assertThat(standing(version(CHANGED))).isEqualTo(Standing.EARLIER);
        assertThat(storage().verify()).isEmpty();
    }

    @Test
    void aVersionThatCannotBeLoadedIsRefusedAndNothingChanges() {
        String candidate = office().bring(Map.of("unloadable", ""));
        String backTest = office().backTest(candidate, ANNA);

        assertRefused(Refused.Why.IMPOSSIBLE, () -> office().activate(BRUNO, candidate, backTest));
        assertThat(archive().inForce()).contains(first);
        assertThat(standing(candidate)).isEqualTo(Standing.CANDIDATE);
    }

    @Test
    void whatIsThereAlreadyIsNotBroughtAgain() {
        assertThat(office().bring(ANNA, FIRST, Origin.DISK).isNew()).isFalse();
        assertThat(office().bring(ANNA, CHANGED, Origin.DISK).isNew()).isTrue();
        assertThat(office().bring(BRUNO, CHANGED, Origin.TABLES))
                .isEqualTo(new BringRulebook.Brought(
                        archive().find(version(CHANGED)).orElseThrow(), false));
        assertThat(archive().all()).extracting(RulebookVersion::id).containsExactly(version(CHANGED), first);
    }

    @Test
    void ofTwoWhoActivateAtTheSameTimeOneWins() throws Exception {
        List<String> candidates = List.of(office().bring(CHANGED), office().bring(OTHER));
        List<String> backTests =
                List.of(office().backTest(candidates.get(0), ANNA), office().backTest(candidates.get(1), ANNA));
        CountDownLatch both = new CountDownLatch(2);
        List<CompletableFuture<RulebookVersion>> answers = new ArrayList<>();
        RulesOffice together = new RulesOffice(storage(), new Meeting(both));
        together.backTests.addAll(office().backTests);
        for (int i = 0; i < 2; i++) {
            String candidate = candidates.get(i);
            String backTest = backTests.get(i);
            answers.add(CompletableFuture.supplyAsync(() -> together.activate(BRUNO, candidate, backTest)));
        }
        List<String> lost = new ArrayList<>();
        for (CompletableFuture<RulebookVersion> answer : answers) {
            answer.handle((active, refused) -> refused == null ? "" : String.valueOf(refused))
                    .thenAccept(it -> {
                        if (!it.isEmpty()) {
                            lost.add(it);
                        }
                    })
                    .get();
        }
        assertThat(lost).singleElement().asString().contains("another version came into force");
        assertThat(archive().all())
                .filteredOn(v -> v.standing() == Standing.IN_FORCE)
                .hasSize(1);
        assertThat(storage().verify()).isEmpty();
    }

    private static void assertRefused(Refused.Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static String version(Map<String, String> files) {
        return RulebookFiles.version(RulebookFiles.hashes(files));
    }

    private Standing standing(String version) {
        return archive().find(version).orElseThrow().standing();
    }

    private RulebookArchive archive() {
        return storage().rulebookArchive();
    }

    private Storage storage() {
        return java.util.Objects.requireNonNull(open);
    }

    private RulesOffice office() {
        return java.util.Objects.requireNonNull(office);
    }

    private final class Loading implements LiveRules {
        @Override
        public void load(String version) {
            if (archive().files(version).orElseThrow().containsKey("unloadable")) {
                throw new IllegalStateException("it does not compile any more");
            }
            loaded.add(version);
        }

        @Override
        public void follow() {
            loaded.add("follow");
        }
    }

    /** Nobody goes on before everybody is here. */
    private record Meeting(CountDownLatch everybody) implements LiveRules {
        @Override
        public void load(String version) {
            everybody.countDown();
            try {
                everybody.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void follow() {}
    }
}
