package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.DayLoop;
import org.aiguillage.delay.WorkingCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the clocks cost with 1,000,000 armed rows, on SQLite and with the shipped rules: {@code mvn -Pbenchmarks test}. The
 * figures are printed, and kept in {@code target/benchmarks/clocks.md}.
 */
@Tag("benchmark")
class ClocksBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int REFERRALS = 100_000;
    private static final int MANDATES = 1_000;

    private final List<String> report = new ArrayList<>(List.of("| what | time |", "|---|---|"));

    @Test
    void clocks(@TempDir Path folder) throws Exception {
        calendars();
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            build(trial, folder);
            ticks(trial, folder);
            trial.addRow("closures", "ALL,,2026-09-14,2026-09-18,NO,une semaine,a week");
            note(
                    "derive " + REFERRALS + " open referrals again: every deadline moves",
                    trial.deriving().toNanos(),
                    1);
            trial.addRow("closures", "ALL,,2020-01-06,2020-01-10,NO,autrefois,once");
            note("derive them again: none moves", trial.deriving().toNanos(), 1);
        }
        Files.createDirectories(Path.of("target/benchmarks"));
        Files.write(Path.of("target/benchmarks/clocks.md"), report);
        report.forEach(System.out::println);
    }

    /** One dossier before 100 mandates, then ten before 1,000, then the rest: each wave falls due at an hour of its own. */
    private void build(TimeTrial trial, Path folder) throws SQLException {
        long begun = System.nanoTime();
        trial.mandates(100, 5);
        trial.referrals(Territory.LYON);
        tickWith(trial, "nothing due, " + rows(folder) + " rows armed");
        trial.sleepTo("2026-09-07T10:00");
        trial.mandates(MANDATES - 100, 5);
        for (int i = 0; i < 10; i++) {
            trial.referrals(Territory.LYON);
        }
        tickWith(trial, "nothing due, " + rows(folder) + " rows armed");
        trial.sleepTo("2026-09-07T11:00");
        for (int sent = 10_100; sent < REFERRALS; sent += MANDATES) {
            trial.referrals(Territory.LYON);
        }
        fill(folder, ROWS - rows(folder));
        note("build it", System.nanoTime() - begun, 1);
    }

    private void ticks(TimeTrial trial, Path folder) throws SQLException {
        tickWith(trial, "nothing due, " + rows(folder) + " rows armed");
        trial.sleepTo("2026-09-11T09:00");
        assertThat(time("tick: 100 due, " + rows(folder) + " rows armed", trial::tickOnce))
                .isEqualTo(100);
        trial.sleepTo("2026-09-11T10:00");
        assertThat(time("tick: 10,000 due, " + rows(folder) + " rows armed", trial::tickOnce))
                .isEqualTo(10_000);
    }

    private void tickWith(TimeTrial trial, String what) {
        int times = 2_000;
        for (int i = 0; i < times; i++) {
            trial.tick();
        }
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            trial.tick();
        }
        note("tick: " + what, System.nanoTime() - begun, times);
    }

    private void calendars() {
        WorkingCalendar calendar = new Calendars().standard();
        Set<LocalDate> holidays = new java.util.HashSet<>();
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5
                    && calendar.working(midnight(day), midnight(day.plusDays(1)))
                            .isZero()) {
                holidays.add(day);
            }
        }
        DayLoop loop = new DayLoop(Calendars.PARIS, holidays::contains);
        for (int days : List.of(10, 100, 1_000)) {
            Random random = new Random(days);
            Instant[] starts = random.longs(1_000, 0, 8L * 365 * 86_400)
                    .mapToObj(seconds -> midnight(LocalDate.of(2022, 1, 1)).plusSeconds(seconds))
                    .toArray(Instant[]::new);
            Duration span = Duration.ofDays(days);
            Duration amount = Duration.ofHours(9L * days * 5 / 7);
            long fast = each(starts, at -> calendar.working(at, at.plus(span)).toMillis());
            long slow = each(starts, at -> loop.working(at, at.plus(span)).toMillis());
            ratio("working over " + days + " days", fast, slow);
            fast = each(starts, at -> calendar.due(at, amount, List.of()).toEpochMilli());
            slow = each(starts, at -> loop.due(at, amount).toEpochMilli());
            ratio("due after " + amount.toHours() / 9 + " working days", fast, slow);
        }
    }

    private interface Question {
        long answer(Instant at);
    }

    /** Nanoseconds for one question, warm. */
    private static long each(Instant[] starts, Question question) {
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < 30; round++) {
            long begun = System.nanoTime();
            for (Instant at : starts) {
                sum += question.answer(at);
            }
            best = Math.min(best, (System.nanoTime() - begun) / starts.length);
        }
        assertThat(sum).isNotZero();
        return best;
    }

    private void ratio(String what, long fast, long slow) {
        report.add(String.format(
                Locale.ROOT, "| %s | %,d ns; day by day %,d ns: %.1f times |", what, fast, slow, slow / (double) fast));
    }

    private <T> T time(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        note(what, System.nanoTime() - begun, 1);
        return result;
    }

    private void note(String what, long nanos, int times) {
        String line = String.format(Locale.ROOT, "| %s | %,.3f ms |", what, nanos / 1e6 / times);
        System.out.println(line);
        report.add(line);
    }

    private static int rows(Path folder) throws SQLException {
        try (Connection connection = connect(folder);
                var result = connection.createStatement().executeQuery("select count(*) from armed")) {
            return result.getInt(1);
        }
    }

    /** Rows of subjects that fall due years from now. */
    private static void fill(Path folder, int count) throws SQLException {
        try (Connection connection = connect(folder)) {
            connection.setAutoCommit(false);
            PreparedStatement insert =
                    connection.prepareStatement("insert into armed (subject_type, subject_id, dossier_id, kind, at)"
                            + " values ('REFERRAL', ?, ?, 'WARNING', ?)");
            Random random = new Random(1);
            for (int i = 0; i < count; i++) {
                insert.setString(1, "filler-" + i);
                insert.setString(2, "filler-" + i);
                insert.setString(
                        3,
                        midnight(LocalDate.of(2030, 1, 1))
                                .plusSeconds(random.nextInt(100_000_000))
                                .toString()
                                .replace("Z", ".000Z"));
                insert.addBatch();
                if (i % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aiguillage.db"));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Calendars.PARIS).toInstant();
    }
}
