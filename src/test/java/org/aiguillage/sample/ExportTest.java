package org.aiguillage.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Holder;
import org.aiguillage.eventlog.Layout;
import org.aiguillage.eventlog.LogAnalysis;
import org.aiguillage.eventlog.LogFile;
import org.aiguillage.eventlog.ReferralTraces;
import org.aiguillage.eventlog.Times;
import org.aiguillage.eventlog.XesWriter;
import org.aiguillage.journal.Event;
import org.aiguillage.routing.Referral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the service as XES says what the journal says. */
class ExportTest {
    @Test
    void everyReferralIsATraceThatCanBeReadAgain(@TempDir Path folder) throws IOException {
        try (PlayedSample played = new PlayedSample(folder, Instant.parse("2026-07-06T08:00:00Z"))) {
            Path file = export(played, folder);
            List<Event> events = played.events(played.referrals(), Referral.STREAM);

            LogAnalysis analysis = LogAnalysis.of(read(file), null, 1_000);

            assertThat(analysis.cases()).isEqualTo(played.referrals().size()).isPositive();
            String text = Files.readString(file);
            assertThat(analysis.events())
                    .as("all but what the log declares for every event")
                    .isEqualTo(occurrences(text, "<event>"));
            assertThat(occurrences(text, "value=\"start\""))
                    .isEqualTo(played.referrals().size() + count(events, "ReferralMoved"));
            assertThat(text).containsSubsequence("<global scope=\"trace\">", "<global scope=\"event\">", "<classifier");
            assertThat(analysis.to())
                    .isEqualTo(events.stream()
                            .map(Event::at)
                            .max(Instant::compareTo)
                            .orElseThrow());
            assertThat(occurrences(text, "value=\"suspend\"")).isPositive();
            assertThat(occurrences(text, "value=\"suspend\"") - occurrences(text, "value=\"resume\""))
                    .as("those that stand still now")
                    .isEqualTo(played.referrals().stream()
                            .filter(r -> r.status().open() && r.visit().holder() != Holder.INVESTOR)
                            .count());
            assertThat(text).doesNotContain("@" + Sample.MAIL_DOMAIN);
        }
    }

    private static Path export(PlayedSample played, Path folder) throws IOException {
        Path file = folder.resolve("journal.xes");
        try (OutputStream out = Files.newOutputStream(file);
                XesWriter xes = new XesWriter(out, "sample")) {
            new ReferralTraces(played.storage.pipeline(), played.storage.journal(), played.storage.dossiers())
                    .write(xes);
        }
        return file;
    }

    private static LogFile.Read read(Path file) {
        Layout layout = Layout.usual(Times.usual(Calendars.PARIS));
        return new LogFile(file, null, layout, 1_000_000, false).read();
    }

    private static int count(List<Event> events, String type) {
        return (int) events.stream().filter(e -> e.type().equals(type)).count();
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
