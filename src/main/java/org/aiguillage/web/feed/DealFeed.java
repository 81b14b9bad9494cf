package org.aiguillage.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.DealTimeline;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.ReferralFilter;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Texts;

/** The newest deals of an account, as a feed. */
final class DealFeed {
    private static final ReferralFilter ALL = new ReferralFilter(null, null, null);

    private final Pipeline pipeline;
    private final Dossiers dossiers;
    private final DealTimeline timeline;
    private final Mandates mandates;
    private final Home home;

    DealFeed(Services services, Home home) {
        this.pipeline = services.pipeline();
        this.dossiers = services.dossiers();
        this.timeline = services.dealTimeline();
        this.mandates = services.mandates();
        this.home = home;
    }

    String of(Texts t, Feed feed, Account reader) {
        List<DealsAtom.Entry> entries =
                pipeline.referrals(ALL, new PageRequest(null, PageRequest.USUAL, null), reader.scope()).items().stream()
                        .flatMap(deal -> entry(t, deal, reader).stream())
                        .toList();
        return DealsAtom.of(feed.id(), t.get("feed.deals.name"), t.language(), feed.madeAt(), home.start(), entries);
    }

    private Optional<DealsAtom.Entry> entry(Texts t, Referral deal, Account reader) {
        return dossiers.find(deal.dossierId(), reader.scope())
                .map(dossier -> new DealsAtom.Entry(
                        deal.id(),
                        title(t, dossier, deal, reader),
                        Raised.in(t, dossier),
                        sent(deal, reader),
                        home.page(reader, dossier.id(), deal.id())));
    }

    private Instant sent(Referral deal, Account reader) {
        return timeline.events(deal.id(), reader.scope()).get(0).event().at();
    }

    private String title(Texts t, Dossier dossier, Referral deal, Account reader) {
        String company = dossier.raise().company().name();
        return switch (reader.role()) {
            case INVESTOR -> company;
            case STARTUP -> t.get("feed.deals.sent", company, t.get("feed.deals.someone"));
            case TERRITORY_STAFF, REGIONAL_STAFF ->
                t.get(
                        "feed.deals.sent",
                        company,
                        mandates.investor(deal.sent().investorId(), reader.scope())
                                .map(investor -> investor.profile().name())
                                .orElseGet(() -> t.get("feed.deals.someone")));
        };
    }
}
