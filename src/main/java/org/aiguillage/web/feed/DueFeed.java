package org.aiguillage.web.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visit;
import org.aiguillage.dossier.Stage;
import org.aiguillage.observatory.Cases;
import org.aiguillage.observatory.Cases.Case;
import org.aiguillage.observatory.DueDates;
import org.aiguillage.observatory.DueDates.DueDate;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What falls due for an account, and what has fallen due and still waits, as a calendar. */
final class DueFeed {
    private static final int MOST = PageRequest.MOST;

    private final DueDates dueDates;
    private final Pipeline pipeline;
    private final Cases cases;
    private final Home home;

    DueFeed(Services services, Home home) {
        this.dueDates = services.dueDates();
        this.pipeline = services.pipeline();
        this.cases = services.cases();
        this.home = home;
    }

    private record Turn(Case of, Instant due, boolean late) {
        Visit visit() {
            return of.deal() == null ? of.dossier().visit() : of.deal().visit();
        }

        String id() {
            return of.deal() == null ? of.dossier().id() : of.deal().id();
        }
    }

    String of(Texts t, Account reader) {
        List<DueCalendar.Due> dues = Stream.concat(late(reader), coming(reader))
                .filter(it -> it.visit().holder() != null)
                .map(it -> due(t, it, reader))
                .toList();
        return DueCalendar.of(t.get("feed.due.name"), dues);
    }

    private Stream<Turn> coming(Account reader) {
        List<DueDate> next = dueDates.next(MOST, reader.scope());
        Map<Subject, Case> known = cases.of(next.stream().map(DueDate::subject).toList(), reader.scope());
        return next.stream().flatMap(it -> turn(known.get(it.subject()), it.due(), false));
    }

    private Stream<Turn> late(Account reader) {
        FlagFilter breaches = new FlagFilter(Level.BREACH, null, null, true);
        List<Flag.Raised> raised =
                pipeline.flags(breaches, new PageRequest(null, MOST, null), reader.scope()).items().stream()
                        .map(Flag::raised)
                        .toList();
        Map<Subject, Case> known =
                cases.of(raised.stream().map(Flag.Raised::subject).toList(), reader.scope());
        return raised.stream()
                .flatMap(it -> turn(known.get(it.subject()), it.due(), true)
                        .filter(turn -> turn.visit().number() == it.visit()
                                && turn.visit().holder() == it.holder()));
    }

    private static Stream<Turn> turn(@Nullable Case known, Instant due, boolean late) {
        return known == null ? Stream.empty() : Stream.of(new Turn(known, due, late));
    }

    private DueCalendar.Due due(Texts t, Turn it, Account reader) {
        String company = it.of().dossier().raise().company().name();
        boolean own = it.visit().holder() == own(reader);
        List<String> title = new ArrayList<>();
        title.add(
                own
                        ? t.get("feed.due.yours", company, stage(t, it))
                        : t.get("feed.due.theirs", company, holder(t, it), stage(t, it)));
        if (it.late()) {
            title.add(0, t.get("feed.due.late"));
        }
        return new DueCalendar.Due(
                it.id() + "-" + it.visit().number() + "-" + it.visit().holder() + "@aiguillage",
                it.visit().clockSince(),
                it.due(),
                String.join(" ", title),
                t.get("feed.due.about", t.date(it.visit().clockSince()), t.moment(it.due())),
                home.page(
                        reader,
                        it.of().dossier().id(),
                        it.of().deal() == null ? null : it.of().deal().id()));
    }

    private static Holder own(Account reader) {
        return reader.role() == Role.STARTUP
                ? Holder.STARTUP
                : reader.role() == Role.INVESTOR ? Holder.INVESTOR : Holder.CLUSTER;
    }

    /** The investor by name, where the reader may know it. */
    private static String holder(Texts t, Turn it) {
        String investor = it.of().investor();
        return it.visit().holder() == Holder.INVESTOR && investor != null
                ? investor
                : t.get("holder." + it.visit().holder());
    }

    private static String stage(Texts t, Turn it) {
        String stage = it.visit().stage();
        return t.of(
                it.of().deal() != null
                        ? ReferralStage.valueOf(stage).label()
                        : Stage.valueOf(stage).label());
    }
}
