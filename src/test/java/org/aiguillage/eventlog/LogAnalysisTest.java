package org.aiguillage.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aiguillage.eventlog.HandOvers.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log small enough to be counted by hand. */
class LogAnalysisTest {
    private static final String EVENTS = """
            case_id,activity,timestamp,resource
            A,receive,2026-01-01,Zoé
            A,check,2026-01-02,Léa
            A,check,2026-01-03,Léa
            A,decide,2026-01-05,
            A,check,2026-01-06,Zoé
            B,receive,2026-01-02,Zoé
            B,check,2026-01-06,Zoé
            C,receive,2026-01-10,Léa
            """;

    @TempDir
    private Path folder;

    private LogFiles files = new LogFiles(Path.of(""));

    @BeforeEach
    void useAFolderOfItsOwn() {
        files = new LogFiles(folder);
    }

    @Test
    void throughputTransitionsAndTheirShares() {
        LogAnalysis analysis = LogFiles.analysis(files.csv(EVENTS));

        assertThat(analysis.throughputDays().p50()).isEqualTo(4);
        assertThat(analysis.throughputDays().p80()).isEqualTo(4.6);
        assertThat(analysis.transitions()).hasSize(4).first().satisfies(t -> {
            assertThat(t.from() + ">" + t.to()).isEqualTo("receive>check");
            assertThat(t.count()).isEqualTo(2);
            assertThat(t.days().mean()).isEqualTo(2.5);
            assertThat(t.totalDays()).isEqualTo(5);
            assertThat(t.share()).as("of 9 days in all").isEqualTo(0.555556);
        });
        assertThat(analysis.startActivities()).containsExactly(new Steps.Count("receive", 3));
        assertThat(analysis.endActivities())
                .containsExactlyInAnyOrder(new Steps.Count("check", 2), new Steps.Count("receive", 1));
    }

    @Test
    void reworkAndHandOvers() {
        LogAnalysis analysis = LogFiles.analysis(files.csv(EVENTS));

        assertThat(analysis.rework().cases()).isEqualTo(1);
        assertThat(analysis.rework().activities()).containsExactly(new Rework.Again("check", 1, 1, 1));
        assertThat(analysis.handOvers().count()).isEqualTo(2);
        assertThat(analysis.handOvers().unnamedSteps()).isEqualTo(1);
        assertThat(analysis.handOvers().pairs())
                .containsExactlyInAnyOrder(new Pair("Zoé", "Léa", 1), new Pair("Léa", "Zoé", 1));
        assertThat(analysis.variants().count()).isEqualTo(3);
    }

    @Test
    void endsAndDeadlinesFromAFileOfCases() throws IOException {
        LogAnalysis analysis = withCases("""
                case_id,start_date,end_date,deadline
                A,2026-01-01,2026-01-07,2026-01-06
                B,2026-01-02,,2026-01-08
                C,2026-01-10,2026-01-09,
                D,2026-01-10,,
                """);

        assertThat(analysis.deadlines()).isEqualTo(new Deadlines(1, 1, 1, 1));
        assertThat(analysis.kaplanMeier()).isNotNull().satisfies(km -> {
            assertThat(km.closed()).isEqualTo(2);
            assertThat(km.open()).isEqualTo(1);
            assertThat(km.impossible()).as("C ended before it began").isEqualTo(1);
            assertThat(km.p50())
                    .as("half had ended after six days, the other was still open")
                    .isEqualTo(6);
            assertThat(km.p90()).as("nobody knows").isNull();
        });
    }

    @Test
    void aCaseOfWhichNothingIsToldIsNeitherOpenNorClosed() throws IOException {
        assertThat(withCases("case_id,end\nA,2026-01-07\n").kaplanMeier())
                .isNotNull()
                .extracting(KaplanMeierDays::untold)
                .isEqualTo(2);
    }

    @Test
    void anActivityMayBeTheEnd() {
        LogFile.Read read = files.csv(EVENTS).read();

        assertThat(LogAnalysis.of(read, "decide", 10).kaplanMeier()).isNotNull().satisfies(km -> {
            assertThat(km.closed()).isEqualTo(1);
            assertThat(km.open()).isEqualTo(2);
        });
        assertThatThrownBy(() -> LogAnalysis.of(read, "nothing", 10)).isInstanceOf(Unreadable.class);
    }

    @Test
    void withoutEndsNothingIsSaidOfThem() {
        LogAnalysis analysis = LogFiles.analysis(files.csv(EVENTS));

        assertThat(analysis.kaplanMeier()).isNull();
        assertThat(analysis.deadlines()).isNull();
    }

    private LogAnalysis withCases(String content) throws IOException {
        LogFile events = files.csv(EVENTS);
        Path cases = Files.writeString(folder.resolve("cases.csv"), content);
        return LogFiles.analysis(new LogFile(events.path(), cases, events.layout(), events.most(), false));
    }
}
