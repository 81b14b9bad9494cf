package org.aiguillage.observatory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.forecast.Forecast;
import org.aiguillage.forecast.LookBack;
import org.aiguillage.forecast.Outlook;
import org.aiguillage.forecast.Stay;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/** How long what stands somewhere will still stand there, in working time and as dates; and how right that would have been. */
public final class Forecasts {
    /** With fewer, "the others" would have names. */
    private static final int FEWEST_OTHERS = 3;

    private final StayHistory history;
    private final WorkingCalendar calendar;
    private final WorkingLine line;
    private final Clock clock;

    public Forecasts(StayHistory history, WorkingCalendar calendar, Clock clock) {
        this.history = history;
        this.calendar = calendar;
        this.line = new WorkingLine(calendar);
        this.clock = clock;
    }

    /**
     * When the stay will probably end.
     *
     * @param from when a tenth of its peers would have ended, and so on; null where too few are known to have
     */
    public record Expected(
            Outlook remaining,
            @Nullable Instant from,
            @Nullable Instant median,
            @Nullable Instant by80,
            @Nullable Instant until) {}

    /**
     * @param expected null while the investor does not hold the ball
     * @param own how long this investor takes in this stage; null for who may not see it
     * @param others how long the other investors do, together; null also where they are fewer than three
     */
    public record OfReferral(
            String referralId,
            String stage,
            @Nullable Expected expected,
            Forecast.@Nullable Pace own,
            Forecast.@Nullable Pace others) {}

    /**
     * @param expected of the dossier's own stay; null while investors have it, once they have all turned it down, and once it
     *     is closed
     * @param nextAnswer of the referral that will probably be answered first; null where none is with an investor
     */
    public record OfDossier(
            String dossierId,
            String stage,
            @Nullable Expected expected,
            @Nullable Expected nextAnswer,
            List<OfReferral> referrals) {}

    /** @param scope of who asks: a startup learns when to expect an answer, not how its investors compare */
    public OfReferral of(Referral referral, Scope scope) {
        return history.read(all -> of(referral, scope, all, clock.instant()));
    }

    /** @param referrals those of the dossier that the caller may see */
    public OfDossier of(Dossier dossier, List<Referral> referrals, Scope scope) {
        return history.read(all -> {
            Instant now = clock.instant();
            List<OfReferral> each = referrals.stream()
                    .filter(r -> r.status().open())
                    .map(r -> of(r, scope, all, now))
                    .toList();
            Expected next = each.stream()
                    .map(OfReferral::expected)
                    .flatMap(e -> Optional.ofNullable(e).stream())
                    .filter(e -> e.median() != null)
                    .min(Comparator.comparing(e -> java.util.Objects.requireNonNull(e.median())))
                    .orElse(null);
            Holder holder = dossier.visit().holder();
            boolean own = holder != Holder.INVESTOR && holder == dossier.visit().owner();
            Expected expected =
                    own && dossier.status().open() ? expected(all, Subject.dossier(dossier.id()), now) : null;
            return new OfDossier(dossier.id(), dossier.stage().name(), expected, next, each);
        });
    }

    private OfReferral of(Referral referral, Scope scope, List<Lived> all, Instant now) {
        boolean held = referral.visit().holder() == Holder.INVESTOR;
        boolean compared = !(scope instanceof Scope.OfCompany);
        List<Lived> inStage = all.stream()
                .filter(l -> l.investorId() != null
                        && l.visit().stage().equals(referral.stage().name()))
                .toList();
        Map<Boolean, List<Lived>> sides = inStage.stream()
                .collect(Collectors.partitioningBy(
                        l -> referral.sent().investorId().equals(l.investorId())));
        List<Lived> others = sides.getOrDefault(false, List.of());
        return new OfReferral(
                referral.id(),
                referral.stage().name(),
                held ? expected(all, referral.subject(), now) : null,
                compared ? pace(sides.getOrDefault(true, List.of()), now) : null,
                compared && unnamed(others) ? pace(others, now) : null);
    }

    /** Whether so many investors are among them that none can be told from the others. */
    static boolean unnamed(List<Lived> stays) {
        return stays.stream().map(Lived::investorId).distinct().count() >= FEWEST_OTHERS;
    }

    Forecast.Pace pace(List<Lived> stays, Instant now) {
        return Forecast.pace(stays(stays), line.at(now));
    }

    private @Nullable Expected expected(List<Lived> all, Subject subject, Instant now) {
        Lived mine = all.stream()
                .filter(l -> l.to() == null && l.subject().equals(subject))
                .findFirst()
                .orElse(null);
        Stay stay = mine == null ? null : stay(mine).orElse(null);
        if (mine == null || stay == null) {
            return null;
        }
        List<Lived> samePlace =
                all.stream().filter(l -> l.place().equals(mine.place())).toList();
        Outlook outlook = Forecast.remaining(stays(samePlace), stay, line.at(now));
        return new Expected(
                outlook,
                date(now, outlook.p10()),
                date(now, outlook.p50()),
                date(now, outlook.p80()),
                date(now, outlook.p90()));
    }

    /** How good the forecasts would have been so far, for dossiers and for referrals, in working days. */
    public Map<Subject.Type, LookBack.Result> lookBack() {
        Instant now = clock.instant();
        return history.read(all -> all.stream()
                .collect(Collectors.groupingBy(
                        l -> l.subject().type(),
                        java.util.TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                of -> LookBack.of(stays(of), calendar.day().toMillis(), line.at(now))))));
    }

    private @Nullable Instant date(Instant now, @Nullable Duration working) {
        return working == null ? null : calendar.due(now, working, List.of());
    }

    private List<Stay> stays(List<Lived> lived) {
        return lived.stream().flatMap(l -> stay(l).stream()).toList();
    }

    /** None where the owner never held it, as after an end. */
    private Optional<Stay> stay(Lived lived) {
        Visit visit = lived.visit();
        List<Stay.Span> held = visit.holdings().stream()
                .filter(h -> h.holder() == visit.owner())
                .map(h -> new Stay.Span(line.at(h.from()), point(h.to() == null ? lived.to() : h.to())))
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stay(
                        lived.subject().id() + "/" + visit.number(),
                        lived.place(),
                        lived.round(),
                        held,
                        point(lived.to())));
    }

    private @Nullable Long point(@Nullable Instant moment) {
        return moment == null ? null : line.at(moment);
    }
}
