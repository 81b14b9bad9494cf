package org.aiguillage.rulebook;

import static java.util.Objects.requireNonNull;
import static org.aiguillage.rulebook.Sample.NOW;
import static org.aiguillage.rulebook.Sample.TODAY;
import static org.aiguillage.rulebook.Sample.dossier;
import static org.aiguillage.rulebook.Sample.mandate;
import static org.aiguillage.rulebook.Sample.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.aiguillage.delay.Holder;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.governance.RulesOffice;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.RulesFolder;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions are told apart, kept, and answer each for itself; the order of facts changes nothing. */
final class LiveRulebookTest {
    private static final Duration DAY = Duration.ofHours(9);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path data = Path.of("");

    private @Nullable Storage storage;

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        storage = Storage.open("jdbc:sqlite:" + data.resolve("a.db"), null, null, CLOCK, TrialVault.VAULT);
        for (Map.Entry<String, String> file : RulesFolder.read(Sample.RULES).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Test
    void theVersionIsThatOfTheContentWhereverItStands() {
        assertThat(open().version()).isEqualTo(Sample.SHIPPED.version()).hasSize(64);
    }

    @Test
    void twoVersionsNeverAnswerFromOneCacheAndAnEarlierOneAnswersFromTheArchive() throws IOException {
        LiveRulebook live = open();
        String before = live.version();
        Standing lead = mandate("role=\"LEAD\"", "ticketMax=1000000");
        List<Verdict> decided = live.explain(before, dossier(), List.of(lead), TODAY);
        assertThat(sentAllowance(live)).isEqualTo(DAY.multipliedBy(5));
        change("tables/allowances.csv", "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,6,0.8");
        change("tables/parameters.csv", "lead-share,0.20", "lead-share,0.50");
        String after = putInForce(new RulesOffice(storage(), live), folder);

        assertThat(live.version()).isEqualTo(after).isNotEqualTo(before);
        assertThat(sentAllowance(live)).isEqualTo(DAY.multipliedBy(6));
        for (LiveRulebook each : List.of(live, open())) {
            for (int time = 0; time < 2; time++) {
                assertThat(answer(each, after, lead)).isEqualTo(Verdict.Answer.REFUSE);
                assertThat(answer(each, before, lead)).isEqualTo(Verdict.Answer.ROUTE);
            }
            assertThat(each.explain(before, dossier(), List.of(lead), TODAY)).isEqualTo(decided);
        }
        assertThatThrownBy(() -> answer(live, "none", lead)).hasMessageContaining("no rulebook none");
    }

    @Test
    void whatIsInForceChangesForAChangeOnlyWithTheChangeThatChangesIt() throws IOException {
        LiveRulebook live = open();
        String before = live.version();
        change("tables/allowances.csv", "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,6,0.8");
        List<String> seen = new ArrayList<>();
        RulesOffice office = new RulesOffice(storage(), live, (change, version) -> {
            seen.add(live.version() + " " + sentAllowance(live).toHours());
            throw new IllegalStateException("it fails at the end");
        });
        String after = office.bring(RulesFolder.read(folder));

        assertThatThrownBy(() -> office.putInForce(after)).hasMessage("it fails at the end");

        assertThat(seen).containsExactly(after + " 54");
        assertThat(live.version()).isEqualTo(before);
        assertThat(sentAllowance(live)).isEqualTo(DAY.multipliedBy(5));
    }

    @Test
    void anotherInstanceFollowsOnceItLooks() throws IOException {
        LiveRulebook live = open();
        try (Storage other = Storage.open("jdbc:sqlite:" + data.resolve("a.db"), null, null, CLOCK, TrialVault.VAULT)) {
            LiveRulebook elsewhere = LiveRulebook.open(
                    folder,
                    other.rulebookArchive(),
                    new FirstRulebook(other.journal(), other.rulebookArchive(), other.dueIndex()));
            change("tables/allowances.csv", "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,6,0.8");
            String after = putInForce(new RulesOffice(storage(), live), folder);

            assertThat(other.journal().<String>change("system", change -> elsewhere.version()))
                    .as("a change sees what is in force without waiting")
                    .isEqualTo(after);
            assertThat(elsewhere.version()).isNotEqualTo(after);
            other.rulebookArchive().refresh();
            elsewhere.follow();
            assertThat(elsewhere.version()).isEqualTo(after);
            assertThat(sentAllowance(elsewhere)).isEqualTo(DAY.multipliedBy(6));
        }
    }

    @Test
    void readersSeeEveryVersionWithItsRulesAndTables() throws IOException {
        LiveRulebook live = open();
        String before = live.version();
        change("tables/parameters.csv", "lead-share,0.20", "lead-share,0.50");
        String after = putInForce(new RulesOffice(storage(), live), folder);
        ArchivedRulebooks rulebooks = new ArchivedRulebooks(archive());

        assertThat(rulebooks.versions()).extracting(RulebookVersion::id).containsExactly(after, before);
        assertThat(rulebooks.current().history().id()).isEqualTo(after);
        assertThat(rulebooks.current().rules())
                .hasSameSizeAs(Sample.SHIPPED.ruleIds())
                .allSatisfy(rule -> {
                    assertThat(rule.sentence().fr()).isNotBlank().doesNotContain("{");
                    assertThat(rule.file()).endsWith(".drl");
                });
        assertThat(rulebooks.find(before).orElseThrow().tables())
                .filteredOn(t -> t.name().equals("parameters"))
                .singleElement()
                .satisfies(t -> assertThat(t.rows()).containsExactly(List.of("lead-share", "0.20")));
        assertThat(rulebooks.find("none")).isEmpty();
    }

    @Test
    void aBrokenFolderIsNotKept() throws IOException {
        change("tables/parameters.csv", "lead-share,0.20", "lead-share,a fifth");
        assertThatThrownBy(this::open)
                .isInstanceOf(RulebookError.class)
                .hasMessageContaining("tables/parameters.csv:3: column value: \"a fifth\"");
        assertThat(archive().all()).isEmpty();
    }

    @Test
    void theOrderOfMandatesChangesNoVerdict() {
        List<Standing> mandates = new ArrayList<>(mandates(30));
        Map<String, Verdict> first = byMandate(mandates);
        Random random = new Random(7);
        for (int time = 0; time < 200; time++) {
            Collections.shuffle(mandates, random);
            assertThat(byMandate(mandates)).isEqualTo(first);
        }
    }

    @Test
    void oneDossierBeforeAThousandMandatesIsMeasured() {
        List<Standing> mandates = mandates(1_000);
        long best = Long.MAX_VALUE;
        for (int time = 0; time < 40; time++) {
            long begin = System.nanoTime();
            assertThat(Sample.SHIPPED.explain(dossier(), mandates, TODAY)).hasSize(1_000);
            best = Math.min(best, System.nanoTime() - begin);
        }
        System.out.printf("One dossier before 1,000 mandates: %.1f ms%n", best / 1e6);
    }

    private static List<Standing> mandates(int number) {
        String[] sectors = {"AI", "SAAS", "BIOTECH", "ENERGY"};
        String[] roles = {"LEAD", "FOLLOW", "BOTH"};
        return IntStream.range(0, number)
                .mapToObj(i -> Sample.named(
                        "mandate-" + i,
                        "sectorsIn=[\"" + sectors[i % 4] + "\"]",
                        "role=\"" + roles[i % 3] + "\"",
                        "ticketMin=" + 500_000L * (i % 11),
                        "rounds=" + (i % 5 == 0 ? "[\"SEED\"]" : "[\"SERIES_A\"]"),
                        "capacity=8",
                        "load=" + i % 10))
                .toList();
    }

    private static Map<String, Verdict> byMandate(List<Standing> mandates) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Sample.SHIPPED.explain(dossier(), mandates, TODAY).forEach(v -> verdicts.put(v.mandateId(), v));
        return verdicts;
    }

    @AfterEach
    void close() {
        storage().close();
    }

    private Storage storage() {
        return requireNonNull(storage);
    }

    private RulebookArchive archive() {
        return storage().rulebookArchive();
    }

    private LiveRulebook open() {
        FirstRulebook first =
                new FirstRulebook(storage().journal(), archive(), storage().dueIndex());
        return LiveRulebook.open(folder, archive(), first);
    }

    /** What now stands in the folder comes into force. */
    private static String putInForce(RulesOffice office, Path rules) {
        return office.putInForce(office.bring(RulesFolder.read(rules))).id();
    }

    private void change(String file, String what, String with) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replace(what, with));
    }

    private static Duration sentAllowance(LiveRulebook rulebook) {
        return rulebook.allowance(turn("SENT", Holder.INVESTOR, "SERIES_A", null), DAY)
                .orElseThrow()
                .working();
    }

    private static Verdict.Answer answer(LiveRulebook rulebook, String version, Standing standing) {
        return rulebook.explain(version, dossier(), List.of(standing), TODAY)
                .get(0)
                .answer();
    }
}
