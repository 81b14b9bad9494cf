package org.aiguillage.web.feed;

import java.net.URI;
import org.aiguillage.access.Account;
import org.aiguillage.access.Token;
import org.aiguillage.access.feed.Feed;
import org.jspecify.annotations.Nullable;

/** Addresses from outside. */
record Home(URI start) {

    /** Where the reader finds a dossier, or the deal that it is to them. */
    URI page(Account reader, String dossierId, @Nullable String referralId) {
        return at(
                switch (reader.role()) {
                    case STARTUP -> "/raises/" + dossierId;
                    case INVESTOR -> referralId == null ? "/deals" : "/deals/" + referralId;
                    case TERRITORY_STAFF, REGIONAL_STAFF -> "/dossiers/" + dossierId;
                });
    }

    URI of(Feed.Kind kind, Token secret) {
        String name = switch (kind) {
            case DUE_DATES -> "due.ics";
            case NEW_DEALS -> "deals.atom";
            case SHEET -> "sheet.pdf";
        };
        return at("/feeds/" + secret.value() + "/" + name);
    }

    private URI at(String path) {
        String base = start.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
