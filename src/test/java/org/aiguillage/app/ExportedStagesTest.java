package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.aiguillage.delay.Holder;
import org.aiguillage.eventlog.ReferralTraces;
import org.aiguillage.eventlog.XesWriter;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage leaves as the standard wants an activity to live: what is suspended is resumed before anything else. */
class ExportedStagesTest {
    private static final Pattern TRANSITION = Pattern.compile("\"lifecycle:transition\" value=\"([a-z]+)\"");

    @Test
    void whatStandsStillGoesOnBeforeItPassesOnOrEnds(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.waitOn(referral, Holder.STARTUP);
            trial.waitOn(referral, Holder.STARTUP);
            trial.waitOn(referral, Holder.CLUSTER);
            trial.move(referral, ReferralStage.ACKNOWLEDGED);
            trial.waitOn(referral, Holder.INVESTOR);
            trial.park(referral, "2026-10-01");
            trial.decline(referral);

            assertThat(TRANSITION.matcher(exported(trial)).results().map(it -> it.group(1)))
                    .containsExactly(
                            "start",
                            "suspend",
                            "resume",
                            "suspend",
                            "resume",
                            "complete", // SENT
                            "start",
                            "suspend",
                            "resume",
                            "complete"); // ACKNOWLEDGED
        }
    }

    private static String exported(TimeTrial trial) {
        Storage storage = trial.wiring().storage();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XesWriter xes = new XesWriter(out, "stages")) {
            new ReferralTraces(storage.pipeline(), storage.journal(), storage.dossiers()).write(xes);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
