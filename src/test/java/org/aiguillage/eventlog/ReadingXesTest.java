package org.aiguillage.eventlog;

import static org.aiguillage.eventlog.LogFiles.analysis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingXesTest {
    private static final String NAME = "<string key=\"concept:name\" value=\"%s\"/>";
    private static final String TIME = "<date key=\"time:timestamp\" value=\"%s\"/>";

    @TempDir
    private Path folder;

    private LogFiles files = new LogFiles(Path.of(""));

    @BeforeEach
    void useAFolderOfItsOwn() {
        files = new LogFiles(folder);
    }

    @Test
    void tracesAreCasesAndOnlyWhatStandsDirectlyUnderAnEventTellsOfIt() throws IOException {
        LogFile file = files.xes(trace(
                "A",
                event("Receive", "2026-01-05T09:00:00+01:00")
                        .replace(
                                "<event>",
                                "<event><list key=\"l\"><values>" + NAME.formatted("no") + "</values></list>"),
                event("Check", "2026-01-05T10:00:00.5+01:00")
                        .replace("\"Check\"/>", "\"Check\">" + NAME.formatted("nested") + "</string>")));

        for (LogFile each : List.of(file, files.packed(file))) {
            LogAnalysis analysis = analysis(each);
            assertThat(analysis.cases()).isEqualTo(1);
            assertThat(analysis.variants().top().get(0).activities()).containsExactly("Receive", "Check");
        }
    }

    @Test
    void aPrefixChangesNothing() {
        String prefixed = LogFiles.XES
                .formatted(trace("A", event("a", "2026-01-05T09:00:00Z")))
                .replaceAll("<(/?)(\\w)", "<$1x:$2")
                .replace("<x:?", "<?")
                .replace("xmlns=", "xmlns:x=");

        assertThat(analysis(files.file("log.xes", prefixed.getBytes(StandardCharsets.UTF_8), LogFiles.USUAL))
                        .events())
                .isEqualTo(1);
    }

    @Test
    void aTraceMayBeNamedAfterItsEventsTwiceOrNotAtAll() {
        String one = event("a", "2026-01-05T09:00:00Z");

        LogAnalysis analysis = analysis(files.xes(trace("A", one) + trace("A", one) + "<trace>" + one + one + "</trace>"
                + "<trace>" + one + NAME.formatted("B") + "</trace><trace>" + NAME.formatted("empty") + "</trace>"));

        assertThat(analysis.cases()).isEqualTo(4);
        assertThat(analysis.events()).isEqualTo(5);
    }

    @Test
    void startsAndCompletionsGiveTheTimeOfWorkAndOneStepEach() {
        LogAnalysis analysis = analysis(files.xes(trace(
                "A",
                event("a", "2026-01-05T09:00:00Z", "start"),
                event("a", "2026-01-05T15:00:00Z", "complete"),
                event("b", "2026-01-06T09:00:00Z", "start"),
                event("b", "2026-01-06T15:00:00Z", "COMPLETE"))));

        assertThat(analysis.events()).isEqualTo(4);
        assertThat(analysis.throughputDays().p50()).isEqualTo(1.25);
        assertThat(analysis.transitions()).singleElement().satisfies(t -> {
            assertThat(t.from() + t.to()).isEqualTo("ab");
            assertThat(t.days().p50()).isEqualTo(1);
        });
        assertThat(analysis.activities()).allSatisfy(a -> {
            assertThat(a.count()).isEqualTo(1);
            assertThat(a.workDays())
                    .isNotNull()
                    .satisfies(w -> assertThat(w.p50()).isEqualTo(0.25));
        });
    }

    @Test
    void anEventWithoutATimeIsRefusedWithItsLineOrLeftOutWhenAskedFor() {
        LogFile file = files.xes(
                trace("A", event("a", "2026-01-05T09:00:00Z"), "\n<event>" + NAME.formatted("b") + "</event>"));

        assertThatThrownBy(() -> analysis(file))
                .hasMessageContaining("log.xes, line 8: \"time:timestamp\": an event has no time");
        LogAnalysis without = analysis(new LogFile(file.path(), null, file.layout(), file.most(), true));
        assertThat(without.events()).isEqualTo(1);
        assertThat(without.untimedEvents()).isEqualTo(1);
    }

    @Test
    void aDoctypeIsRefusedAndNoEntityIsExpandedOrFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String bomb = "<!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY s SYSTEM \""
                + secret.toUri() + "\">]><log><trace><string key=\"concept:name\" value=\"x\"/>&b;&s;</trace></log>";

        assertThatThrownBy(() -> analysis(files.file("log.xes", bomb.getBytes(StandardCharsets.UTF_8), LogFiles.USUAL)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void whatIsNotXesOrNotXmlIsRefused() {
        assertThatThrownBy(() ->
                        analysis(files.file("log.xes", "<html/>".getBytes(StandardCharsets.UTF_8), LogFiles.USUAL)))
                .hasMessageContaining("an element <log> was expected");
        assertThatThrownBy(() -> analysis(files.xes("<trace>\n<event></trace>")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("not readable XML");
        assertThatThrownBy(() -> analysis(
                        files.xes(trace("A", "<event>" + "<list>".repeat(80) + "</list>".repeat(80) + "</event>"))))
                .hasMessageContaining("more than 64 levels");
        assertThatThrownBy(() -> analysis(files.xes(trace("A", event("a", "10/07/2026")))))
                .hasMessageContaining("\"time:timestamp\": 10/07/2026");
    }

    private static String trace(String name, String... events) {
        return "<trace>" + NAME.formatted(name) + String.join("", events) + "</trace>";
    }

    private static String event(String activity, String at) {
        return "<event>" + NAME.formatted(activity) + TIME.formatted(at) + "</event>";
    }

    private static String event(String activity, String at, String transition) {
        return event(activity, at)
                .replace("</event>", "<string key=\"lifecycle:transition\" value=\"" + transition + "\"/></event>");
    }
}
