package org.aiguillage.web.feed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import org.aiguillage.access.Account;
import org.aiguillage.access.Token;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.access.feed.KeepFeeds;
import org.aiguillage.access.feed.KeepFeeds.Followed;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Where private addresses lead: whoever has one needs no login, and reads what the account that made it may see by now. */
@Hidden
@Path("/feeds/{token}")
public final class FeedResource {
    private final KeepFeeds keepFeeds;
    private final Dossiers dossiers;
    private final SheetWords words;
    private final DueFeed dueFeed;
    private final DealFeed dealFeed;
    private final WrongTokens wrongTokens;
    private final ZoneId zone;

    FeedResource(Services services, SheetWords words, WrongTokens wrongTokens, URI home) {
        this.keepFeeds = services.keepFeeds();
        this.dossiers = services.dossiers();
        this.words = words;
        this.dueFeed = new DueFeed(services, new Home(home));
        this.dealFeed = new DealFeed(services, new Home(home));
        this.wrongTokens = wrongTokens;
        this.zone = services.calendars().standard().zone();
    }

    @GET
    @Path("/due.ics")
    @PermitAll
    public Response due(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context ContainerRequestContext request) {
        Account reader = follow(token, Feed.Kind.DUE_DATES, request).account();
        return Fetched.text("text/calendar; charset=utf-8", dueFeed.of(texts(reader), reader), "due.ics", known);
    }

    @GET
    @Path("/deals.atom")
    @PermitAll
    public Response deals(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context ContainerRequestContext request) {
        Followed followed = follow(token, Feed.Kind.NEW_DEALS, request);
        Account reader = followed.account();
        return Fetched.text(
                "application/atom+xml; charset=utf-8",
                dealFeed.of(texts(reader), followed.feed(), reader),
                "deals.atom",
                known);
    }

    @GET
    @Path("/sheet.pdf")
    @PermitAll
    public Response sheet(@PathParam("token") String token, @Context ContainerRequestContext request) {
        Followed followed = follow(token, Feed.Kind.SHEET, request);
        Account reader = followed.account();
        String dossierId = Objects.requireNonNull(followed.feed().terms().dossierId());
        Dossier dossier = dossiers.find(dossierId, reader.scope()).orElseThrow(Refused::notFound);
        Texts t = texts(reader);
        return Fetched.pdf(
                SheetPdf.of(
                        words.of(t, dossier, reader), reader.told().language().locale()),
                t.get("feed.sheet.file"));
    }

    /** An address that leads nowhere counts as a wrong token. */
    private Followed follow(String token, Feed.Kind kind, ContainerRequestContext request) {
        String from = Visitor.of(request).address();
        wrongTokens.wait(from).ifPresent(wait -> {
            throw Refused.notFound();
        });
        return keepFeeds.follow(new Token(token), kind, from).orElseThrow(() -> {
            wrongTokens.count(from);
            return Refused.notFound();
        });
    }

    private Texts texts(Account reader) {
        return new Texts(reader.told().language().locale(), zone);
    }
}
