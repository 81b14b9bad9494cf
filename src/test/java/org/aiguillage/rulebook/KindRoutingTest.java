package org.aiguillage.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.RulesFolder;

/** Judged kind by kind and from memory, every verdict is what the rules say of all mandates in one plain session. */
final class KindRoutingTest {
    private static final Path TEST_RULES = Path.of("src/test/resources/org/aiguillage/rulebook");

    private static final Both SHIPPED = new Both(RulesFolder.read(Sample.RULES));
    private static final Both ODD = new Both(withOddRules());
    private static final Both FIRST_RELEASE = new Both(RulesFolder.read(TEST_RULES.resolve("first-release")));

    /** One version, routed in both ways. */
    private static final class Both {
        private final Rulebook byKind;
        private final PlainRouting plain;

        Both(Map<String, String> files) {
            this.byKind = Rulebook.kept(files, Limits.USUAL);
            this.plain = new PlainRouting(files);
        }

        void agree(Dossier dossier, List<Standing> mandates, LocalDate today) {
            List<Verdict> verdicts = plain.explain(dossier, mandates, today);
            assertThat(byKind.decide(dossier, mandates, today)).isEqualTo(Decision.of(byKind.version(), verdicts));
            assertThat(byKind.explain(dossier, mandates, today)).isEqualTo(verdicts);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void byTheShippedRules(@ForAll long seed) {
        agree(SHIPPED, seed);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void byRulesOfOddForms(@ForAll long seed) {
        agree(ODD, seed);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void byTheRulesOfTheFirstRelease(@ForAll long seed) {
        agree(FIRST_RELEASE, seed);
    }

    private static void agree(Both both, long seed) {
        Invented invented = new Invented(seed);
        List<Standing> standings = invented.standings(25);
        Dossier dossier = invented.dossier();
        for (int question = 0; question < 6; question++) {
            both.agree(dossier, standings, invented.day());
            standings = invented.later(standings);
            dossier = question % 2 == 0 ? invented.dossier() : dossier;
        }
    }

    private static SortedMap<String, String> withOddRules() {
        SortedMap<String, String> files = new TreeMap<>(RulesFolder.read(Sample.RULES));
        try {
            files.put("routing/odd.drl", Files.readString(TEST_RULES.resolve("odd.drl"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
