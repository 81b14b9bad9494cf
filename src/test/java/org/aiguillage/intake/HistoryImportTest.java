package org.aiguillage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.eventlog.Layout;
import org.aiguillage.eventlog.LogFile;
import org.aiguillage.eventlog.Times;
import org.aiguillage.refusal.Invalid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the cases of a log become dossiers, and what refuses them. */
class HistoryImportTest {
    private static final String MAP = """
            activity,stage,holder
            received,SUBMITTED,
            check,COMPLETENESS_CHECK,CLUSTER
            asked,COMPLETENESS_CHECK,
            sent,ROUTED,CLUSTER
            meeting,IN_PROGRESS,
            note,-,
            done,CLOSED,
            """;
    private static final String LOG = """
            case_id,activity,timestamp,finished
            A,received,2026-03-02T09:00:00Z,
            A,check,2026-03-03T09:00:00Z,
            A,asked,2026-03-04T09:00:00Z,
            A,note,2026-03-05T09:00:00Z,
            A,asked,2026-03-06T09:00:00Z,
            B,received,2026-05-04T08:00:00Z,
            B,sent,2026-05-05T08:00:00Z,
            """;
    private static final String MORE_OF_B = "B,check,2026-07-01T08:00:00Z,\nB,done,2026-07-02T08:00:00Z,\n";

    private final Workshop workshop = new Workshop(Instant.parse("2026-07-20T10:00:00Z"));
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("target");

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void theBallPassesInsideAStageAndWhatLeadsNowhereMovesNothing() throws IOException {
        take(LOG, MAP, false);

        Dossier a = dossier("A");
        assertThat(a.stage()).isEqualTo(Stage.COMPLETENESS_CHECK);
        assertThat(a.status()).isEqualTo(new Status.Waiting(Holder.STARTUP, null));
        assertThat(a.visit().number()).isEqualTo(2);
        assertThat(a.visit().holdings()).extracting(h -> h.holder()).containsExactly(Holder.CLUSTER, Holder.STARTUP);
        assertThat(a.visit().since()).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(a.createdAt()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void aLongerLogAddsWhatIsNewAndEndsTheFlagsOfTheStageThatIsOver() throws IOException {
        take(LOG, MAP, false);
        Subject b = Subject.dossier(dossier("B").id());
        assertThat(workshop.storage.flags().openOf(b)).hasSize(3);

        take(LOG + MORE_OF_B, MAP, false);

        assertThat(lines).contains("log.csv, line 7 (log:B): changed", "log.csv, line 2 (log:A): unchanged");
        assertThat(dossier("B").status()).isEqualTo(new Status.Lapsed());
        assertThat(workshop.storage.flags().openOf(b)).isEmpty();
        assertThat(workshop.ticker.tick(workshop.now())).isZero();
        take(LOG, MAP, false);
        assertThat(lines).last().isEqualTo("log.csv, line 7 (log:B): unchanged");
        assertThat(workshop.storage.verify()).isEmpty();
    }

    @Test
    void aLogThatContradictsWhatStandsIsRefused() throws IOException {
        take(LOG, MAP, false);
        take(LOG.replace("B,sent,2026-05-05", "B,sent,2026-05-06"), MAP, false);
        assertThat(lines).last().asString().contains("(log:B): refused", "another history");

        workshop.dossiers.withdraw(new Caller("staff", Scope.ALL), dossier("B").id(), null);
        take(LOG + MORE_OF_B, MAP, false);
        assertThat(lines).last().asString().contains("(log:B): refused", "has moved here");
    }

    @Test
    void aMappingThatCannotBeUnderstoodNamesEachLineAndColumn() {
        assertThatThrownBy(() -> take(
                        LOG,
                        MAP.replace("sent,ROUTED", "sent,ROUTE")
                                .replace("check,COMPLETENESS_CHECK,CLUSTER", "check,COMPLETENESS_CHECK,BANK")
                                .replace("done,CLOSED,", "done,CLOSED,CLUSTER\ndone,CLOSED,\ndone,DRAFT,"),
                        true))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(said(e))
                                .contains("map.csv, line 3: holder: ", "STARTUP, INVESTOR, CLUSTER")
                                .contains("map.csv, line 5: stage: ", "ROUTED, IN_PROGRESS")
                                .contains("map.csv, line 8: holder: nobody", "map.csv, line 10: stage: "));
        assertThatThrownBy(() -> take(LOG, "activities,stage\nreceived,SUBMITTED\n", true))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(said(e))
                                .contains("map.csv, line 1: activities: ", "map.csv, line 1: activity: "));
        assertThat(workshop.storage.dossiers().named("log:A")).isEmpty();
    }

    @Test
    void aCaseThatMakesNoSenseTakesAllBackUnlessTheOthersAreKept() throws IOException {
        String log = LOG
                + "D,done,2026-05-05T08:00:00Z,\nE,check,2026-06-01T08:00:00Z,\nE,done,2026-06-02T08:00:00Z,\n"
                + "E,check,2026-06-03T08:00:00Z,\nF,meeting,2027-01-01T08:00:00Z,\nG,phoned,2026-01-01T08:00:00Z,\n"
                + "H,note,2026-01-01T08:00:00Z,\n";
        assertThat(take(log, MAP, false).kept()).isFalse();
        assertThat(workshop.storage.dossiers().named("log:A")).isEmpty();

        assertThat(take(log, MAP, true).of(Outcome.REFUSED)).isEqualTo(5);

        assertThat(String.join("\n", lines))
                .contains("line 9 (log:D): refused; activity: a dossier does not begin with CLOSED")
                .contains(
                        "line 12 (log:E): refused; activity: \"check\" leads to stage COMPLETENESS_CHECK after CLOSED")
                .contains("line 13 (log:F): refused; timestamp: 2027-01-01T08:00:00Z is still to come")
                .contains("line 14 (log:G): refused; activity: \"phoned\": an activity of map.csv was expected")
                .contains("line 15 (log:H): refused; no event leads to a stage");
        assertThat(dossier("A").stage()).isEqualTo(Stage.COMPLETENESS_CHECK);
    }

    @Test
    void anOpenDossierIsFlaggedOnceAndByTheImport() throws IOException {
        take(LOG, MAP, false);
        workshop.ticker.tick(workshop.now());

        assertThat(workshop.storage.flags().openOf(Subject.dossier(dossier("B").id())))
                .hasSize(3)
                .extracting(Flag::raised)
                .allSatisfy(raised -> assertThat(raised.since()).isEqualTo("2026-05-05T08:00:00Z"));
        assertThat(workshop.storage.journal().after(0, 1_000))
                .filteredOn(event -> event.type().equals("FlagRaised"))
                .extracting(event -> event.actor())
                .containsOnly("imported");
    }

    @Test
    void xesIsReadAsWell() throws IOException {
        take("""
                <log><trace><string key="concept:name" value="X"/>
                <event><string key="concept:name" value="received"/>
                <date key="time:timestamp" value="2026-05-04T08:00:00Z"/></event></trace></log>
                """, MAP, false);
        assertThat(dossier("X").visit().since()).isEqualTo("2026-05-04T08:00:00Z");
    }

    private Report take(String log, String map, boolean keepGoing) throws IOException {
        Layout layout = new Layout(
                null, null, null, null, null, null, "finished", null, Times.usual(Calendars.PARIS), null, null);
        boolean xes = log.startsWith("<");
        LogFile file = new LogFile(
                Files.writeString(folder.resolve("log.csv"), log),
                null,
                xes ? Layout.usual(Times.usual(Calendars.PARIS)) : layout,
                1_000,
                false);
        Path mapping = Files.writeString(folder.resolve("map.csv"), map);
        return workshop.intake.run(
                new HistoryFiles(file, mapping, "BE"),
                keepGoing,
                line -> lines.add(line.sentence().in(Locale.ENGLISH)),
                Progress.SILENT);
    }

    private Dossier dossier(String name) {
        return workshop.storage.dossiers().named("log:" + name).orElseThrow();
    }

    private static String said(Invalid e) {
        return String.join(
                "\n", e.errors().stream().map(error -> error.expected().en()).toList());
    }
}
