package org.aiguillage.eventlog;

import static org.aiguillage.eventlog.LogFiles.analysis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as it is really written. */
class ReadingCsvTest {
    private static final String HEADER = "case_id,activity,timestamp,resource\n";

    @TempDir
    private Path folder;

    private LogFiles files = new LogFiles(Path.of(""));

    @BeforeEach
    void useAFolderOfItsOwn() {
        files = new LogFiles(folder);
    }

    @Test
    void eventsAreSortedByTimeAndKeepTheOrderOfTheFileWhereTimesAreEqual() {
        LogAnalysis analysis = analysis(files.csv(HEADER
                + "A,last,2026-01-05T12:00:00Z,Zoé\nB,only,2026-01-01T00:00:00Z,\n"
                + "A,one,2026-01-04T12:00:00Z,Zoé\nA,two,2026-01-04T12:00:00Z,Léa\n"));

        assertThat(analysis.cases()).isEqualTo(2);
        assertThat(analysis.events()).isEqualTo(4);
        assertThat(analysis.variants().top())
                .extracting(Variants.Variant::activities)
                .contains(java.util.List.of("one", "two", "last"));
        assertThat(analysis.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void semicolonsWindowsLettersAndUtf16AreSeen() {
        String content = "case_id;activity;timestamp;resource\nA;Validé;2026-01-05T12:00:00Z;Zoé\n";

        for (Charset charset :
                new Charset[] {Charset.forName("windows-1252"), StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            LogAnalysis analysis = analysis(files.csv(content, charset));
            assertThat(analysis.startActivities())
                    .extracting(Steps.Count::activity)
                    .containsExactly("Validé");
        }
        assertThat(analysis(files.csv('\uFEFF' + content)).events()).isEqualTo(1);
    }

    @Test
    void aCompressedFileIsSeenByItsBytes() throws IOException {
        assertThat(analysis(files.packed(files.csv(HEADER + "A,a,2026-01-05T12:00:00Z,\n")))
                        .events())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-10T15:00:00+02:00,2026-07-10T13:00:00Z",
        "2026-07-10 15:00:00.123456+0200,2026-07-10T13:00:00.123Z",
        "2026-07-10T13:00:00Z,2026-07-10T13:00:00Z",
        "2026-07-10 13:00:00 UTC,2026-07-10T13:00:00Z",
        "2026/07/10 15:00,2026-07-10T13:00:00Z",
        "2026-01-10T15:00:00,2026-01-10T14:00:00Z",
        "2026-07-10,2026-07-09T22:00:00Z",
        "1783688400000,2026-07-10T13:00:00Z",
        "1783688400,2026-07-10T13:00:00Z"
    })
    void aTimeIsReadInEveryUsualForm(String written, Instant meant) {
        assertThat(analysis(files.csv(HEADER + "A,a," + written + ",\n")).from())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10/07/2026 15:00", "2026-02-30", "2026-07-10T25:00:00Z", "20260710150000", "soon", "12"})
    void aTimeThatIsNoneOrCouldBeTwoIsRefusedWithItsPlace(String written) {
        assertThatThrownBy(() -> analysis(files.csv(HEADER + "A,a,2026-07-10,\nA,b," + written + ",\n")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("log.csv, line 3: \"timestamp\": " + written);
    }

    @Test
    void aFormOfItsOwnIsReadWhenItIsGiven() {
        Times times = Times.written(DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm"), ZoneId.of("Europe/Paris"));
        LogFile file = files.file(
                "log.csv", (HEADER + "A,a,10/07/2026 15:00,\n").getBytes(StandardCharsets.UTF_8), Layout.usual(times));

        assertThat(analysis(file).from()).isEqualTo(Instant.parse("2026-07-10T13:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "case_id,activity,time_stamp!line 1: no column timestamp",
                "case_id,activity,timestamp\\nA,a!line 2: 2 cells under a header of 3",
                "case_id,activity,timestamp\\nA,,2026-01-01!line 2: \"activity\": the cell is empty",
                "case_id,activity,timestamp\\n ,a,2026-01-01!line 2: \"case_id\": the cell is empty",
                "case_id,activity,timestamp\\nA,\"a,2026-01-01!line 2: what follows is not readable CSV",
                "''!line 1: the file is empty"
            })
    void whatCannotBeReadIsNamedByLineAndColumn(String content, String message) {
        assertThatThrownBy(() -> analysis(files.csv(content.replace("\\n", "\n"))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(message);
    }

    @Test
    void aHeaderAloneIsAnEmptyLog() {
        LogAnalysis analysis = analysis(files.csv(HEADER));

        assertThat(analysis.cases()).isZero();
        assertThat(analysis.throughputDays().p50()).isNull();
        assertThat(analysis.remainingTime()).isNull();
    }

    @Test
    void aLogThatIsTooLongIsRefusedBeforeMemoryIsFull() {
        String row = "A,a,2026-01-05T12:00:00Z,\n";

        assertThatThrownBy(() -> analysis(files.csv(HEADER + row.repeat(1_001))))
                .hasMessageContaining("more than 1000 events");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        LogFile file = files.csv(HEADER);
        Files.delete(file.path());

        assertThatThrownBy(file::read).isInstanceOf(Unreadable.class).hasMessageContaining("log.csv: no such file");
    }
}
