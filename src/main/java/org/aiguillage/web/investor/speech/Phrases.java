package org.aiguillage.web.investor.speech;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Status;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.sheet.SectorNames;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What the investor's pages say of a deal in a few words. */
public record Phrases(Texts t, SectorNames sectors, Duration day) {
    private static final double BAR = 120;

    /** Round, amount and place, e.g. {@code Série A, 3,2 M€, Lyon}. */
    public String raise(Dossier dossier) {
        Ask ask = dossier.raise().ask();
        Territory territory = dossier.raise().company().territory();
        return Stream.of(
                        round(ask.round()),
                        ask.amount() == null ? "" : money(ask.amount(), ask.currency()),
                        territory == null ? t.get("territory.none") : t.of(territory.label()),
                        sectors.names(dossier.raise().company().sectors()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String round(@Nullable Round round) {
        return t.get("round." + (round == null ? "none" : round.name()));
    }

    /** In millions where there are some, of euros or of the currency named. */
    public String money(long amount, @Nullable String currency) {
        if (currency != null && !currency.equals(Ask.EURO)) {
            return t.get("investor.amount.foreign", t.number(amount), currency);
        }
        return amount < 1_000_000 ? t.euros(amount) : t.millions(amount);
    }

    public String days(Duration working) {
        double days = (double) working.toMillis() / day.toMillis();
        return t.get("investor.days", days, t.days(working, day));
    }

    /** How the deal stands, apart from its stage. */
    public String state(Referral deal) {
        Status status = deal.status();
        if (status instanceof Status.Parked it) {
            return t.get("investor.state.PARKED", t.date(it.until()));
        } else if (status instanceof Status.Waiting it) {
            return t.get("investor.state.WAITING." + it.on());
        } else if (status instanceof Status.Won it) {
            return t.get("investor.state.WON", t.euros(it.amount()));
        } else if (status instanceof Status.Active) {
            return t.get("investor.state.ACTIVE." + deal.stage());
        }
        return t.get("investor.state." + status.name());
    }

    /** How the deal stands, in one sentence that names the company. */
    public String finding(Deal deal) {
        String company = deal.dossier().raise().company().name();
        Status status = deal.referral().status();
        Countdown clock = deal.countdown();
        if (status instanceof Status.Parked it) {
            return t.get("investor.title.PARKED", company, t.date(it.until()));
        } else if (!status.open()) {
            return t.get("investor.title." + status.name(), company);
        } else if (clock == null) {
            return t.get(
                    "investor.title.still",
                    company,
                    t.of(deal.referral().stage().label()));
        }
        String key = status instanceof Status.Waiting it
                ? "WAITING." + it.on()
                : deal.referral().stage().name();
        return t.get("investor.title." + key, company, days(clock.elapsed()));
    }

    public ClockView clock(Deal deal) {
        Countdown it = deal.countdown();
        if (it == null) {
            return ClockView.NONE;
        }
        String side = it.holder() == Holder.INVESTOR ? "you" : "others";
        String words = it.left().isNegative()
                ? t.get("investor.late." + side, days(it.left().negated()))
                : t.get("investor.left." + side, days(it.left()));
        boolean today = t.day(it.due()).equals(t.day(it.now()));
        String detail =
                today ? t.get("investor.clock.today", t.time(it.due())) : t.get("investor.clock.day", t.date(it.due()));
        double longest =
                Math.max(1, Math.max(it.elapsed().toMillis(), it.allowed().toMillis()));
        Level level = it.level();
        return new ClockView(
                words,
                detail,
                (int) Math.round(BAR * it.elapsed().toMillis() / longest),
                (int) Math.round((BAR - 2) * it.allowed().toMillis() / longest),
                level == null ? "" : level.name(),
                level == null ? "" : t.get("level." + level));
    }
}
