package org.aiguillage.web.staff.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visits;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.DealBoard.Deal;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.board.BoardView.Card;
import org.aiguillage.web.staff.cases.Bars;
import org.aiguillage.web.staff.table.TableFilter;
import org.jspecify.annotations.Nullable;

/** How long what stands on the board has stood there, against what is allowed. */
record AgeWords(Texts t, Timekeeper timekeeper, WorkingCalendar calendar, Instant now) {

    Card of(Dossier dossier) {
        Holder holder = dossier.visit().holder();
        return card(dossier, dossier.standing(), t.get(holder == null ? "territory.none" : "holder." + holder));
    }

    Card of(Deal deal) {
        Dossier dossier = deal.dossier();
        Visits.Standing standing =
                deal.referral().standing(dossier.raise().company().territory());
        return card(dossier, standing, deal.investor());
    }

    private Card card(Dossier dossier, Visits.Standing standing, String with) {
        Turn turn = standing.turn().orElse(null);
        Deadline deadline = turn == null ? null : timekeeper.deadline(turn).orElse(null);
        Holder holder = standing.visit().holder();
        Duration elapsed =
                turn == null ? Duration.ZERO : timekeeper.elapsed(standing, turn.holder(), turn.since(), now);
        Level level = deadline == null ? null : reached(deadline);
        return new Card(
                TableFilter.PATH + "/" + dossier.id(),
                dossier.raise().company().name(),
                with,
                holder == null ? "" : holder.name(),
                deadline == null ? t.get("staff.board.still") : words("staff.case.elapsed", elapsed, deadline),
                deadline == null
                        ? null
                        : Bars.of(elapsed, deadline.allowance().working(), words("staff.case.bar", elapsed, deadline)),
                level == null ? "" : level.name(),
                level == null ? "" : t.get("level." + level));
    }

    private String words(String key, Duration elapsed, Deadline deadline) {
        return t.get(
                key,
                t.days(elapsed, calendar.day()),
                t.days(deadline.allowance().working(), calendar.day()));
    }

    private @Nullable Level reached(Deadline deadline) {
        return deadline.moments().entrySet().stream()
                .filter(it -> !it.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
