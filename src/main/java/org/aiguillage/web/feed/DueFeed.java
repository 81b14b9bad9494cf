package org.aiguillage.web.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visit;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Stage;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.DueDates;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.routing.Referrals;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Texts;

/** What falls due for an account, and what has fallen due and still waits, as a calendar. */
final class DueFeed {
    private static final int MOST = PageRequest.MOST;

    private final DueDates dueDates;
    private final Pipeline pipeline;
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Mandates mandates;
    private final Home home;

    DueFeed(Services services, Home home) {
        this.dueDates = services.dueDates();
        this.pipeline = services.pipeline();
        this.dossiers = services.dossiers();
        this.referrals = services.referrals();
        this.mandates = services.mandates();
        this.home = home;
    }

    /** @param referral null for the dossier's own turn */
    private record Case(Dossier dossier, Optional<Referral> referral, Visit visit, Instant due, boolean late) {
        String id() {
            return referral.map(Referral::id).orElse(dossier.id());
        }
    }

    String of(Texts t, Account reader) {
        List<DueCalendar.Due> dues = Stream.concat(late(reader), coming(reader))
                .filter(it -> it.visit().holder() != null)
                .map(it -> due(t, it, reader))
                .toList();
        return DueCalendar.of(t.get("feed.due.name"), dues);
    }

    private Stream<Case> coming(Account reader) {
        return dueDates.next(MOST, reader.scope()).stream()
                .flatMap(it -> found(it.subject(), it.due(), false, reader).stream());
    }

    private Stream<Case> late(Account reader) {
        FlagFilter breaches = new FlagFilter(Level.BREACH, null, null, true);
        return pipeline.flags(breaches, new PageRequest(null, MOST, null), reader.scope()).items().stream()
                .map(Flag::raised)
                .flatMap(raised -> found(raised.subject(), raised.due(), true, reader)
                        .filter(it -> it.visit().number() == raised.visit()
                                && it.visit().holder() == raised.holder())
                        .stream());
    }

    private Optional<Case> found(Subject subject, Instant due, boolean late, Account reader) {
        Optional<Dossier> dossier = dossiers.find(subject.dossierId(), reader.scope());
        if (subject.type() == Subject.Type.DOSSIER) {
            return dossier.map(it -> new Case(it, Optional.empty(), it.visit(), due, late));
        }
        return dossier.flatMap(it -> referrals
                .find(subject.id(), reader.scope())
                .map(deal -> new Case(it, Optional.of(deal), deal.visit(), due, late)));
    }

    private DueCalendar.Due due(Texts t, Case it, Account reader) {
        String company = it.dossier().raise().company().name();
        boolean own = it.visit().holder() == own(reader);
        List<String> title = new ArrayList<>();
        title.add(
                own
                        ? t.get("feed.due.yours", company, stage(t, it))
                        : t.get("feed.due.theirs", company, holder(t, it, reader), stage(t, it)));
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
                        it.dossier().id(),
                        it.referral().map(Referral::id).orElse(null)));
    }

    private static Holder own(Account reader) {
        return reader.role() == Role.STARTUP
                ? Holder.STARTUP
                : reader.role() == Role.INVESTOR ? Holder.INVESTOR : Holder.CLUSTER;
    }

    /** The investor by name, where the reader may know it. */
    private String holder(Texts t, Case it, Account reader) {
        return it.referral()
                .filter(deal -> it.visit().holder() == Holder.INVESTOR)
                .flatMap(deal -> mandates.investor(deal.sent().investorId(), reader.scope()))
                .map(investor -> investor.profile().name())
                .orElseGet(() -> t.get("holder." + it.visit().holder()));
    }

    private static String stage(Texts t, Case it) {
        String stage = it.visit().stage();
        return t.of(
                it.referral().isPresent()
                        ? ReferralStage.valueOf(stage).label()
                        : Stage.valueOf(stage).label());
    }
}
