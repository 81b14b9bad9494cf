package org.aiguillage.web.staff.dossier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Status;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.SlowCases.Case;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.Bars;
import org.aiguillage.web.staff.cases.CaseView;
import org.aiguillage.web.staff.cases.CaseWords;
import org.aiguillage.web.staff.dossier.DossierView.Deal;
import org.jspecify.annotations.Nullable;

/** The deals of one dossier, each with its clock. */
record DealRows(CaseWords words, Mandates mandates, Account who) {

    private Texts t() {
        return words.t();
    }

    List<Deal> of(Dossier dossier, List<Referral> referrals, List<Case> slow, Map<String, String> names) {
        Map<String, Level> levels = slow.stream()
                .map(it -> it.flag().raised())
                .collect(Collectors.toMap(it -> it.subject().id(), it -> it.level(), (a, b) -> a));
        return referrals.stream()
                .map(it -> row(dossier, it, levels.get(it.id()), names.getOrDefault(it.id(), "")))
                .toList();
    }

    private Deal row(Dossier dossier, Referral deal, @Nullable Level level, String investor) {
        Visits.Standing standing = deal.standing(dossier.raise().company().territory());
        Turn turn = standing.turn().orElse(null);
        Deadline deadline =
                turn == null ? null : words.timekeeper().deadline(turn).orElse(null);
        Duration elapsed = turn == null
                ? Duration.ZERO
                : words.timekeeper().elapsed(standing, turn.holder(), turn.since(), words.now());
        String mandate = mandates.mandate(deal.sent().mandateId(), who.scope())
                .map(it -> it.terms().name())
                .orElse("");
        Holder holder = deal.visit().holder();
        return new Deal(
                investor,
                mandate == null ? "" : mandate,
                t().of(deal.stage().label()),
                state(deal),
                holder == null ? "" : holder == Holder.INVESTOR ? investor : t().get("holder." + holder),
                holder == null ? "" : holder.name(),
                holder == null
                        ? ""
                        : t().get("staff.table.since", t().date(deal.visit().clockSince())),
                deadline == null ? "" : elapsed(elapsed, deadline),
                deadline == null ? null : bar(elapsed, deadline),
                level == null ? "" : level.name(),
                t().number(deal.sent().score()));
    }

    private String elapsed(Duration elapsed, Deadline deadline) {
        return t().get(
                        "staff.case.elapsed",
                        words.days(elapsed),
                        words.days(deadline.allowance().working()));
    }

    private CaseView.Bar bar(Duration elapsed, Deadline deadline) {
        Duration allowed = deadline.allowance().working();
        return Bars.of(elapsed, allowed, t().get("staff.case.bar", words.days(elapsed), words.days(allowed)));
    }

    private String state(Referral deal) {
        Status status = deal.status();
        if (status instanceof Status.Active) {
            return "";
        } else if (status instanceof Status.Parked it) {
            return t().get("staff.deal.parked", t().date(it.until()));
        } else if (status instanceof Status.Declined it) {
            return t().get("staff.deal.declined", t().of(DeclineReason.said(it.reason())));
        } else if (status instanceof Status.Won it) {
            return t().get("staff.deal.won", t().euros(it.amount()));
        }
        return t().get("staff.status." + status.name());
    }
}
