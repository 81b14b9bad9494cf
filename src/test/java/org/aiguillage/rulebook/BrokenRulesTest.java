package org.aiguillage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.rulebook.source.DrlFile;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.RulesFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot be used says where and why; every place at once. */
final class BrokenRulesTest {
    private static final String REFUSALS = "routing/refusals.drl";
    private static final String WEIGHTS = "tables/weights.csv";
    private final SortedMap<String, String> files = new TreeMap<>(RulesFolder.read(Sample.RULES));

    @Test
    void aRuleThatDoesNotParseIsNamedByFileAndLine() {
        int line = replace(REFUSALS, "terms.rounds not contains $round )", "terms.rounds not contains )");
        assertThat(problems()).first().asString().startsWith(REFUSALS + ":" + line + ": ");
    }

    @Test
    void anUnknownPropertyIsNamedByFileAndLine() {
        int line = replace(REFUSALS, "terms.validUntil < $case.today", "terms.validTill < $case.today");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(REFUSALS + ":" + line + ": rule \"routing-mandate-expired\": ")
                .contains("validTill");
    }

    @Test
    void aJudgmentThatDoesNotCompileIsNamedByFileAndLine() {
        int line = replace(REFUSALS, "judge.refuse($c, $territory.label());", "judge.refuse($c, $territory.name2());");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(REFUSALS + ":" + line + ": rule \"routing-territory-outside\": ")
                .contains("name2");
    }

    @Test
    void errorsOfSeveralRulesAreAllNamed() {
        replace(REFUSALS, "terms.validUntil < $case.today", "terms.validTill < $case.today");
        replace("delay/alerts.drl", "level == Level.BREACH", "level == Level.LATE");
        assertThat(problems())
                .hasSize(2)
                .anySatisfy(p -> assertThat(p).contains("routing-mandate-expired"))
                .anySatisfy(p -> assertThat(p).startsWith("delay/alerts.drl:").contains("delay-breach"));
    }

    @Test
    void aRuleWithoutBothSentencesOrWithMoreThanAJudgmentIsRefused() {
        replace(REFUSALS, "@en(\"The mandate ended on {0}.\")", "");
        replace(REFUSALS, "judge.refuse($c, $round.label());", "System.exit(1); judge.refuse($c, $round.label());");
        assertThat(problems())
                .anySatisfy(p -> assertThat(p).contains("routing-mandate-expired has no sentence @en"))
                .anySatisfy(p -> assertThat(p).contains("routing-round-outside does more than state judgments"));
    }

    @Test
    void anIdTakenInAnotherFileIsRefused() {
        int line = replace("routing/holds.drl", "rule \"routing-full\"", "rule \"routing-conflict\"");
        assertThat(problems())
                .anySatisfy(p -> assertThat(p)
                        .startsWith("routing/refusals.drl:")
                        .contains("routing-conflict is taken by routing/holds.drl:" + line));
    }

    @Test
    void aNameBoundTwiceAndAnAttributeAreRefused() {
        replace(REFUSALS, "$c : Candidate( terms.validUntil", "$case : Candidate( terms.validUntil");
        replace(REFUSALS, "when\n    $case : Case( company.siren", "salience 10 when\n    $case : Case( company.siren");
        assertThat(problems())
                .anySatisfy(p -> assertThat(p).contains("routing-mandate-expired binds $case twice"))
                .anySatisfy(p -> assertThat(p).contains("routing-conflict has attributes [salience]"));
    }

    @Test
    void aWrongCellIsNamedByFileLineAndColumn() {
        int points = replace(WEIGHTS, "shareholder,,,40", "shareholder,,,many");
        int share = replace("tables/allowances.csv", "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,5,1.8");
        int holder = replace("tables/required.csv", "*,consent,STARTUP", "*,consent,STARTUPS");
        assertThat(problems())
                .contains(
                        WEIGHTS + ":" + points + ": column points: \"many\" found where a whole number was expected",
                        "tables/allowances.csv:" + share
                                + ": column warningShare: \"1.8\" found where a share above 0, of at most 1 was expected",
                        "tables/required.csv:" + holder
                                + ": column owedBy: \"STARTUPS\" found where one of STARTUP, INVESTOR, CLUSTER was"
                                + " expected");
    }

    @Test
    void aCriterionThatOnlyTheTableOrOnlyARuleKnowsIsRefused() {
        replace(WEIGHTS, "shareholder,,,40", "share-holder,,,40");
        assertThat(problems())
                .anySatisfy(p -> assertThat(p).startsWith("routing/points.drl:").contains("shareholder is not in"))
                .anySatisfy(p -> assertThat(p).isEqualTo(WEIGHTS + ": no rule speaks of share-holder"));
    }

    @Test
    void overlappingBandsARowTwiceAndAMissingTableAreRefused() {
        int band = replace(WEIGHTS, "portfolio,1,2,1", "portfolio,1,5,1");
        int line = replace("tables/currencies.csv", "CHF,1.06", "GBP,1.06");
        files.remove("tables/parameters.csv");
        assertThat(problems())
                .contains(
                        WEIGHTS + ":" + (band + 1) + ": two bands of portfolio overlap",
                        "tables/parameters.csv: this table was expected")
                .anySatisfy(p -> assertThat(p)
                        .isEqualTo(
                                "tables/currencies.csv:" + (line + 1) + ": line " + line + " says the same already"));
    }

    @Test
    void yearlyClosuresThatWouldStopAClockForGoodTogetherAreRefused() {
        String closures = "tables/closures.csv";
        String header = files.getOrDefault(closures, "");
        String spring = "ALL,,2026-01-01,2026-06-15,YES,printemps,spring\n";
        String autumn = "INVESTOR,Fonds Lent,2026-06-16,2026-12-11,YES,automne,autumn\n";
        String others = "INVESTOR,Un Autre Fonds,2026-08-01,2026-08-10,YES,août,August\n";
        files.put(closures, header + spring + others + autumn);
        assertThat(problems())
                .containsExactly(closures + ":5: with the other rows that hold for the same ones, more than 180 days"
                        + " closed every year");
        files.put(closures, header + spring + others);
        assertThat(Rulebook.of(files).closures().all()).hasSize(2);
    }

    @Test
    void aFileThatIsNotTextIsNamed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Files.write(folder.resolve("tables/weights.csv"), new byte[] {(byte) 0xE9});
        assertThat(catchThrowableOfType(RulebookError.class, () -> RulesFolder.read(folder))
                        .problems())
                .containsExactly("tables/weights.csv: text in UTF-8 was expected");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(catchThrowableOfType(RulebookError.class, () -> Rulebook.load(Path.of("no-such-rules")))
                        .problems())
                .containsExactly("no-such-rules: a folder of rules was expected here");
    }

    private List<String> problems() {
        return catchThrowableOfType(RulebookError.class, () -> Rulebook.of(files))
                .problems();
    }

    /** @return the line on which the change was made */
    private int replace(String file, String what, String with) {
        String text = files.getOrDefault(file, "");
        assertThat(text).contains(what);
        files.put(file, text.replace(what, with));
        return DrlFile.lineAt(text, text.indexOf(what));
    }
}
