package org.aiguillage.web.staff.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.NudgeHolder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.observatory.SlowCases.Case;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.CaseView.Nudge;
import org.jspecify.annotations.Nullable;

/**
 * Puts cases in words for one reader of the staff, as of one moment.
 *
 * @param colleagues the staff that the reader shares its work with
 */
public record CaseWords(
        Texts t,
        Timekeeper timekeeper,
        NudgeHolder nudgeHolder,
        WorkingCalendar calendar,
        Account who,
        List<Account> colleagues,
        Instant now) {

    public static CaseWords of(Services services, Texts t, Account who) {
        return new CaseWords(
                t,
                services.timekeeper(),
                services.nudgeHolder(),
                services.calendars().standard(),
                who,
                services.accounts().staff(who.scope()),
                services.clock().instant());
    }

    public List<CaseView> views(List<Case> cases) {
        List<Flag> flags = cases.stream().map(Case::flag).toList();
        Set<String> reminded = nudgeHolder.reminded(flags);
        Set<String> unread = nudgeHolder.unread(flags, who.caller());
        return cases.stream()
                .map(it -> view(
                        it,
                        reminded.contains(it.flag().id()),
                        unread.contains(it.flag().id())))
                .toList();
    }

    private CaseView view(Case found, boolean reminded, boolean unread) {
        Flag flag = found.flag();
        Flag.Raised raised = flag.raised();
        Dossier dossier = found.dossier();
        FlagClock clock = clock(found);
        Duration elapsed = clock.elapsed(flag, now);
        Flag.Assignment assigned = flag.assigned();
        return new CaseView(
                flag.id(),
                dossier.id(),
                dossier.raise().company().name(),
                Raised.in(t, dossier),
                holder(found),
                raised.holder().name(),
                t.get("staff.case.since", stage(raised), t.date(raised.since())),
                t.get("staff.case.elapsed", days(elapsed), days(raised.allowance())),
                Bars.of(elapsed, raised.allowance(), t.get("staff.case.bar", days(elapsed), days(raised.allowance()))),
                raised.level().name(),
                t.get("level." + raised.level()),
                t.of(raised.sentence()),
                care(flag),
                nudge(found, clock, reminded, unread),
                options(dossier.raise().company().territory()),
                assigned == null ? "" : assigned.to());
    }

    /** How much working time the flag's holder has used. */
    public Duration elapsed(Case found) {
        return clock(found).elapsed(found.flag(), now);
    }

    /** Whether its holder is still waited for, and has not passed it on since. */
    public boolean waits(Case found) {
        return clock(found).holding(found.flag());
    }

    /** The investor by name; otherwise the holder's part in it. */
    public String holder(Case found) {
        Holder holder = found.flag().raised().holder();
        String investor = found.investor();
        return holder == Holder.INVESTOR && investor != null ? investor : t.get("holder." + holder);
    }

    public String days(Duration working) {
        return t.days(working, calendar.day());
    }

    private FlagClock clock(Case found) {
        return new FlagClock(subject -> Optional.of(standing(found.dossier(), found.referral())), timekeeper);
    }

    private static Visits.Standing standing(Dossier dossier, @Nullable Referral referral) {
        return referral == null
                ? dossier.standing()
                : referral.standing(dossier.raise().company().territory());
    }

    private String stage(Flag.Raised raised) {
        return raised.subject().type() == Subject.Type.REFERRAL
                ? t.of(ReferralStage.valueOf(raised.stage()).label())
                : t.of(Stage.valueOf(raised.stage()).label());
    }

    private List<String> care(Flag flag) {
        List<String> care = new ArrayList<>();
        Flag.Assignment assigned = flag.assigned();
        Flag.Nudge nudged = flag.nudged();
        Flag.Acknowledgement noted = flag.acknowledged();
        if (assigned != null) {
            care.add(t.get("staff.care.assigned", name(assigned.to())));
        }
        if (nudged != null) {
            care.add(t.get("staff.care.nudged", t.date(nudged.at()), name(nudged.by())));
        }
        if (noted != null) {
            care.add(t.get("staff.care.noted", noted.comment(), name(noted.by())));
        }
        return care;
    }

    private Nudge nudge(Case found, FlagClock clock, boolean reminded, boolean unread) {
        Flag flag = found.flag();
        Holder holder = flag.raised().holder();
        if (holder == Holder.CLUSTER && who.scope() instanceof Scope.OfTerritory) {
            return Nudge.instead("");
        } else if (!clock.holding(flag)) {
            return Nudge.instead(t.get("staff.care.passed"));
        } else if (reminded) {
            return Nudge.instead(t.get("staff.care.today"));
        } else if (unread) {
            return new Nudge(false, t.get("staff.care.unread." + holder), page(found, holder));
        }
        return Nudge.POSSIBLE;
    }

    /** Where the holder's contact stands, and accounts are opened for it; empty where it is ourselves. */
    private static String page(Case found, Holder holder) {
        Referral deal = found.referral();
        if (holder == Holder.STARTUP) {
            return "/members/" + found.dossier().companyId();
        }
        return holder == Holder.INVESTOR && deal != null
                ? "/investors/" + deal.sent().investorId()
                : "";
    }

    /** Those of the region, and of the dossier's own territory. */
    private List<Option> options(@Nullable Territory territory) {
        return colleagues.stream()
                .filter(it -> it.role() == Role.REGIONAL_STAFF
                        || java.util.Objects.equals(it.terms().territory(), territory))
                .map(it -> new Option(it.id(), it.terms().name()))
                .toList();
    }

    /** Somebody who has left, or works elsewhere, has no name here. */
    String name(String accountId) {
        Map<String, String> names = colleagues.stream()
                .collect(Collectors.toMap(Account::id, it -> it.terms().name()));
        return names.getOrDefault(accountId, t.get("staff.somebody"));
    }
}
