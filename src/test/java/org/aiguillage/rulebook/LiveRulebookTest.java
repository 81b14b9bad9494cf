package org.aiguillage.rulebook;

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
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.aiguillage.delay.Holder;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.RulesFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions are told apart, kept, and answer each for itself; the order of facts changes nothing. */
final class LiveRulebookTest {
    private static final Duration DAY = Duration.ofHours(9);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private final RememberingArchive archive = new RememberingArchive();

    @BeforeEach
    void copyTheShippedRules() throws IOException {
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
        LiveRulebook before = open();
        assertThat(sentAllowance(before)).isEqualTo(DAY.multipliedBy(5));
        change("tables/allowances.csv", "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,6,0.8");
        change("tables/parameters.csv", "lead-share,0.20", "lead-share,0.50");
        LiveRulebook after = open();

        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(sentAllowance(after)).isEqualTo(DAY.multipliedBy(6));
        assertThat(sentAllowance(before)).isEqualTo(DAY.multipliedBy(5));
        Standing lead = mandate("role=\"LEAD\"", "ticketMax=1000000");
        for (int time = 0; time < 2; time++) {
            assertThat(answer(after, after.version(), lead)).isEqualTo(Verdict.Answer.REFUSE);
            assertThat(answer(after, before.version(), lead)).isEqualTo(Verdict.Answer.ROUTE);
        }
        assertThat(after.explain(before.version(), dossier(), List.of(lead), TODAY))
                .isEqualTo(before.explain(before.version(), dossier(), List.of(lead), TODAY));
        assertThatThrownBy(() -> answer(after, "none", lead)).hasMessageContaining("no rulebook none");
    }

    @Test
    void readersSeeEveryVersionWithItsRulesAndTables() throws IOException {
        LiveRulebook before = open();
        change("tables/parameters.csv", "lead-share,0.20", "lead-share,0.50");
        LiveRulebook after = open();
        ArchivedRulebooks rulebooks = new ArchivedRulebooks(archive, after.version());

        assertThat(rulebooks.all())
                .extracting(Rulebooks.Rulebook::version)
                .containsExactly(after.version(), before.version());
        assertThat(rulebooks.current().rules())
                .hasSameSizeAs(Sample.SHIPPED.ruleIds())
                .allSatisfy(rule -> {
                    assertThat(rule.sentence().fr()).isNotBlank().doesNotContain("{");
                    assertThat(rule.file()).endsWith(".drl");
                });
        assertThat(rulebooks.find(before.version()).orElseThrow().tables())
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
        assertThat(archive.all()).isEmpty();
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

    private LiveRulebook open() {
        return LiveRulebook.open(folder, archive, CLOCK);
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

    /** An archive that lasts as long as the test. */
    private static final class RememberingArchive implements RulebookArchive {
        private final Map<String, Map<String, String>> files = new LinkedHashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void keep(Entry entry, Map<String, String> content) {
            if (files.putIfAbsent(entry.version(), Map.copyOf(content)) == null) {
                entries.add(0, entry);
            }
        }

        @Override
        public Optional<Map<String, String>> files(String version) {
            return Optional.ofNullable(files.get(version));
        }

        @Override
        public List<Entry> all() {
            return List.copyOf(entries);
        }
    }
}
