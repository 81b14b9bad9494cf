package org.aiguillage.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.observatory.Pipeline.StageCount;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.routing.Referrals;
import org.aiguillage.web.page.DeskView.Bar;
import org.aiguillage.web.page.DeskView.Card;
import org.aiguillage.web.page.DeskView.Recent;
import org.aiguillage.web.page.DeskView.Slow;
import org.aiguillage.web.page.DeskView.StageRow;
import org.aiguillage.web.sheet.Texts;

/** Finds what stands still for one caller, and puts it in words. */
final class Desk {
    private static final int MOST_SLOW = 50;
    private static final int MOST_RECENT = 10;
    private static final double BAR = 120;

    private final Pipeline pipeline;
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Mandates mandates;
    private final FlagClock flagClock;
    private final WorkingCalendar calendar;

    Desk(
            Pipeline pipeline,
            Dossiers dossiers,
            Referrals referrals,
            Mandates mandates,
            FlagClock flagClock,
            WorkingCalendar calendar) {
        this.pipeline = pipeline;
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.mandates = mandates;
        this.flagClock = flagClock;
        this.calendar = calendar;
    }

    private record Case(Flag flag, Dossier dossier, Duration elapsed) {
        Duration overrun() {
            return elapsed.minus(flag.raised().allowance());
        }
    }

    DeskView view(Texts t, Scope scope, Instant now) {
        List<StageCount> stages = pipeline.stages(scope);
        List<Pipeline.FlagCount> counts = pipeline.openFlags(scope);
        List<Case> slow = slowest(scope, now);
        int open = stages.stream().mapToInt(StageCount::dossiers).sum();
        long asked = stages.stream().mapToLong(StageCount::asked).sum();
        return new DeskView(
                finding(t, counts),
                worst(t, slow, scope, now),
                List.of(
                        new Card(t.number(open), t.get("desk.card.open", open)),
                        card(t, counts, Level.BREACH, "desk.card.breach"),
                        card(t, counts, Level.WARNING, "desk.card.warning"),
                        new Card(t.millions(asked), t.get("desk.card.asked"))),
                slow.stream().map(c -> slow(t, c, scope)).toList(),
                t.get("desk.pipeline.title", open),
                stages.stream().map(s -> stage(t, s, open)).toList(),
                recent(t, scope));
    }

    /** One row a subject: its highest level, worst overrun first. */
    private List<Case> slowest(Scope scope, Instant now) {
        FlagFilter openOnes = new FlagFilter(null, null, null, true);
        Map<Subject, Flag> highest =
                pipeline.flags(openOnes, new PageRequest("reached", PageRequest.MOST, null), scope).items().stream()
                        .collect(Collectors.toMap(
                                f -> f.raised().subject(),
                                f -> f,
                                (a, b) ->
                                        a.raised().level().compareTo(b.raised().level()) >= 0 ? a : b));
        return highest.values().stream()
                .flatMap(flag -> dossiers.find(flag.raised().subject().dossierId(), scope).stream()
                        .map(dossier -> new Case(flag, dossier, flagClock.elapsed(flag, now))))
                .sorted(Comparator.comparing(Case::overrun).reversed())
                .limit(MOST_SLOW)
                .toList();
    }

    private String finding(Texts t, List<Pipeline.FlagCount> counts) {
        return counts.stream()
                .filter(c -> c.level() == Level.BREACH)
                .max(Comparator.comparingInt(Pipeline.FlagCount::dossiers))
                .map(c -> t.get("desk.finding." + c.holder(), c.dossiers()))
                .orElseGet(() -> t.get("desk.finding.none"));
    }

    private String worst(Texts t, List<Case> slow, Scope scope, Instant now) {
        Optional<Case> worst = slow.stream()
                .filter(c -> c.flag.raised().level() != Level.WARNING)
                .max(Comparator.comparing(Case::elapsed));
        return worst.map(c -> t.get(
                        "desk.worst",
                        t.moment(now),
                        holder(t, c.flag, scope),
                        t.days(c.elapsed, calendar.day()),
                        t.days(c.flag.raised().allowance(), calendar.day())))
                .orElseGet(() -> t.get("desk.calm", t.moment(now)));
    }

    private static Card card(Texts t, List<Pipeline.FlagCount> counts, Level level, String key) {
        int flags = counts.stream()
                .filter(c -> c.level() == level)
                .mapToInt(Pipeline.FlagCount::flags)
                .sum();
        return new Card(t.number(flags), t.get(key, flags));
    }

    private Slow slow(Texts t, Case slow, Scope scope) {
        Flag.Raised raised = slow.flag.raised();
        String elapsed = t.days(slow.elapsed, calendar.day());
        String allowed = t.days(raised.allowance(), calendar.day());
        return new Slow(
                slow.dossier.raise().company().name(),
                raise(t, slow.dossier),
                holder(t, slow.flag, scope),
                t.get("desk.slow.since", stageName(t, raised), t.date(raised.since())),
                t.get("desk.slow.elapsed", elapsed, allowed),
                bar(slow.elapsed, raised.allowance(), t.get("desk.slow.bar", elapsed, allowed)),
                raised.level().name(),
                t.get("level." + raised.level()));
    }

    private static Bar bar(Duration elapsed, Duration allowance, String label) {
        double longest = Math.max(elapsed.toMillis(), allowance.toMillis());
        int filled = (int) Math.round(BAR * elapsed.toMillis() / longest);
        int mark = (int) Math.round((BAR - 2) * allowance.toMillis() / longest);
        return new Bar(filled, mark, label);
    }

    private static StageRow stage(Texts t, StageCount stage, int open) {
        int width = open == 0 ? 0 : (int) Math.round(BAR * stage.dossiers() / open);
        return new StageRow(t.of(stage.stage().label()), t.number(stage.dossiers()), width, t.millions(stage.asked()));
    }

    private List<Recent> recent(Texts t, Scope scope) {
        return pipeline
                .dossiers(DossierFilter.ALL, new PageRequest("-createdAt", MOST_RECENT, null), scope)
                .items()
                .stream()
                .map(d -> new Recent(
                        d.raise().company().name(),
                        raise(t, d),
                        t.of(d.stage().label()),
                        d.visit().holder() == null
                                ? t.get("desk.recent.nobody")
                                : t.get("holder." + d.visit().holder()),
                        t.date(d.visit().since()),
                        scope instanceof Scope.OfInvestor ? "" : "/dossiers/" + d.id() + "/openings"))
                .toList();
    }

    /** The investor by name, where the reader may know it; otherwise the holder's role. */
    private String holder(Texts t, Flag flag, Scope scope) {
        Holder holder = flag.raised().holder();
        Optional<Referral> referral = holder == Holder.INVESTOR
                ? referrals.find(flag.raised().subject().id(), scope)
                : Optional.empty();
        return referral.flatMap(it -> mandates.investor(it.sent().investorId(), scope))
                .map(investor -> investor.profile().name())
                .orElseGet(() -> t.get("holder." + holder));
    }

    private static String stageName(Texts t, Flag.Raised raised) {
        return raised.subject().type() == Subject.Type.REFERRAL
                ? t.of(ReferralStage.valueOf(raised.stage()).label())
                : t.of(Stage.valueOf(raised.stage()).label());
    }

    private static String raise(Texts t, Dossier dossier) {
        Round round = dossier.raise().ask().round();
        Territory territory = dossier.raise().company().territory();
        Long amount = dossier.raise().ask().amount();
        String what = t.get("round." + (round == null ? "none" : round.name()));
        String where = territory == null ? t.get("territory.none") : t.of(territory.label());
        return amount == null ? what + ", " + where : what + ", " + t.millions(amount) + ", " + where;
    }
}
