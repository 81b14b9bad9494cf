package org.aiguillage.web.feed;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.observatory.Cases;
import org.aiguillage.observatory.Cases.Sent;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Texts;

/** The newest deals of an account, as a feed. */
final class DealFeed {
    private final Cases cases;
    private final Home home;

    DealFeed(Services services, Home home) {
        this.cases = services.cases();
        this.home = home;
    }

    String of(Texts t, Feed feed, Account reader) {
        List<DealsAtom.Entry> entries = cases.newest(PageRequest.USUAL, reader.scope()).stream()
                .map(sent -> entry(t, sent, reader))
                .toList();
        return DealsAtom.of(feed.id(), t.get("feed.deals.name"), t.language(), feed.madeAt(), home.start(), entries);
    }

    private DealsAtom.Entry entry(Texts t, Sent sent, Account reader) {
        return new DealsAtom.Entry(
                sent.deal().id(),
                title(t, sent, reader),
                Raised.in(t, sent.dossier()),
                sent.at(),
                home.page(reader, sent.dossier().id(), sent.deal().id()));
    }

    private static String title(Texts t, Sent sent, Account reader) {
        String company = sent.dossier().raise().company().name();
        return switch (reader.role()) {
            case INVESTOR -> company;
            case STARTUP, TERRITORY_STAFF, REGIONAL_STAFF ->
                t.get(
                        "feed.deals.sent",
                        company,
                        sent.investor() == null ? t.get("feed.deals.someone") : sent.investor());
        };
    }
}
