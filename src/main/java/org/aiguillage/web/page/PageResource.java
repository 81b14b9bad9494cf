package org.aiguillage.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Sessions;
import org.aiguillage.access.Token;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.WrongTokens;
import org.jspecify.annotations.Nullable;

/** The desk, and the door in front of it. */
@Hidden
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class PageResource {
    private static final Set<String> LOOPBACK =
            Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private final Sheets sheets = new Sheets();
    private final Desk desk;
    private final Accounts accounts;
    private final Sessions sessions;
    private final WrongTokens wrongTokens;
    private final Predicate<Account> invented;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param wrongTokens counted by address, together with those of the API
     * @param invented which accounts anybody on this machine may enter with a click: none outside the demonstration
     */
    public PageResource(Services services, WrongTokens wrongTokens, Predicate<Account> invented) {
        WorkingCalendar calendar = services.calendars().standard();
        this.desk = new Desk(
                services.pipeline(),
                services.dossiers(),
                services.referrals(),
                services.mandates(),
                new FlagClock(services.visits(), services.timekeeper()),
                calendar);
        this.accounts = services.accounts();
        this.sessions = services.sessions();
        this.wrongTokens = wrongTokens;
        this.invented = invented;
        this.clock = services.clock();
        this.zone = calendar.zone();
    }

    @GET
    @PermitAll
    public Response home(@Context HttpHeaders headers, @Context HttpServletRequest request) {
        Visitor visitor = new Visitor(headers);
        Optional<Account> account = account(visitor);
        return account.isPresent() ? deskPage(visitor, account.get()) : loginPage(visitor, request, null);
    }

    @POST
    @Path("session")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @FormParam("token") @Nullable String token,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Visitor visitor = fromHere(headers, uri);
        if (wrongTokens.tooMany(request.getRemoteAddr())) {
            return turnedAway(visitor, request);
        }
        Optional<Account> account = Optional.ofNullable(token)
                .map(String::strip)
                .flatMap(value -> accounts.withTokenHash(new Token(value).hash()));
        return account.map(known -> entered(known, uri)).orElseGet(() -> turnedAway(visitor, request));
    }

    private Response turnedAway(Visitor visitor, HttpServletRequest request) {
        Optional<Duration> wait = wrongTokens.count(request.getRemoteAddr());
        String problem = wait.isPresent() ? "login.limited" : "login.wrong";
        Response.ResponseBuilder answer = Response.fromResponse(loginPage(visitor, request, problem));
        return wait.map(time -> answer.status(Response.Status.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, time.toSeconds() + 1))
                .orElseGet(() -> answer.status(Response.Status.FORBIDDEN))
                .build();
    }

    @POST
    @Path("session/demo")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enterInvented(
            @FormParam("account") @Nullable String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        fromHere(headers, uri);
        return inventedAccounts(request).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(account -> entered(account, uri))
                .orElseThrow(Refused::notFound);
    }

    @POST
    @Path("session/end")
    @PermitAll
    public Response leave(@Context HttpHeaders headers, @Context UriInfo uri) {
        fromHere(headers, uri).session().ifPresent(session -> sessions.close(new Token(session).hash()));
        return home(SessionCookie.gone(secure(uri)));
    }

    @GET
    @Path("language/{code}")
    @PermitAll
    public Response language(@PathParam("code") String code, @Context UriInfo uri) {
        if (!Visitor.LANGUAGES.containsKey(code)) {
            throw Refused.notFound();
        }
        return home(new NewCookie.Builder(Visitor.LANGUAGE_COOKIE)
                .value(code)
                .path("/")
                .maxAge((int) ONE_YEAR.toSeconds())
                .httpOnly(true)
                .secure(secure(uri))
                .sameSite(NewCookie.SameSite.LAX)
                .build());
    }

    private Response deskPage(Visitor visitor, Account account) {
        Texts t = texts(visitor);
        Frame frame = Frame.of(t, account, invented.test(account));
        return sheets.page(
                "desk.jte", Map.of("t", t, "frame", frame, "view", desk.view(t, account.scope(), clock.instant())));
    }

    private Response loginPage(Visitor visitor, HttpServletRequest request, @Nullable String problem) {
        Texts t = texts(visitor);
        List<LoginView.Invented> choices = inventedAccounts(request).stream()
                .map(a -> new LoginView.Invented(a.id(), a.terms().name(), Frame.role(t, a)))
                .toList();
        LoginView view = new LoginView(problem, choices);
        return sheets.page("login.jte", Map.of("t", t, "frame", new Frame("", !choices.isEmpty()), "view", view));
    }

    private List<Account> inventedAccounts(HttpServletRequest request) {
        return isLoopback(request) ? accounts.all().stream().filter(invented).toList() : List.of();
    }

    /** From this machine, to this machine by name, and not on behalf of somebody farther away. */
    private static boolean isLoopback(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr())
                && LOOPBACK.contains(request.getServerName())
                && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private Optional<Account> account(Visitor visitor) {
        return visitor.session().flatMap(session -> sessions.account(new Token(session).hash(), clock.instant()));
    }

    private Response entered(Account account, UriInfo uri) {
        Token session = Token.random();
        sessions.open(session.hash(), account.id(), clock.instant().plus(SessionCookie.LIFETIME));
        return home(SessionCookie.of(session, secure(uri)));
    }

    private static Visitor fromHere(HttpHeaders headers, UriInfo uri) {
        Visitor visitor = new Visitor(headers);
        if (!visitor.fromHere(uri.getBaseUri())) {
            throw Refused.forbidden();
        }
        return visitor;
    }

    private Texts texts(Visitor visitor) {
        return new Texts(visitor.language(), zone);
    }

    private static Response home(NewCookie cookie) {
        return Response.seeOther(URI.create("/")).cookie(cookie).build();
    }

    private static boolean secure(UriInfo uri) {
        return uri.getBaseUri().getScheme().equals("https");
    }
}
