package org.aiguillage.web.signin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.Step;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.AuditEvent.Means;
import org.aiguillage.web.door.Entrance;
import org.aiguillage.web.door.Turnstile;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Tries;
import org.aiguillage.web.sheet.Sheets;

/** Shows people who are signing in what comes next, or lets them in; and writes down who was not. */
public final class Onwards {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Sheets sheets;
    private final Entrance entrance;
    private final Turnstile turnstile;
    private final Audit audit;
    private final Tries tries;

    public Onwards(Sheets sheets, Entrance entrance, Turnstile turnstile, Audit audit, Tries tries) {
        this.sheets = sheets;
        this.entrance = entrance;
        this.turnstile = turnstile;
        this.audit = audit;
        this.tries = tries;
    }

    Response after(Visitor visitor, Step step) {
        if (step instanceof Step.In it) {
            return in(visitor, it.account());
        } else if (step instanceof Step.FactorSet it) {
            return codes(visitor, it);
        } else if (step instanceof Step.CodeAsked it) {
            return it.again() ? refused(visitor, it.account().id(), code(visitor, it)) : code(visitor, it);
        } else if (step instanceof Step.FactorAsked it) {
            return factor(visitor, it);
        } else if (step instanceof Step.Refused it) {
            return refused(
                    visitor,
                    it.accountId() == null ? Audit.NOBODY : it.accountId(),
                    entrance.page(visitor, Response.Status.FORBIDDEN, "signin.wrong"));
        } else if (step instanceof Step.Busy) {
            return later(visitor, SOON, Response.Status.SERVICE_UNAVAILABLE, "signin.busy");
        }
        return entrance.page(visitor, Response.Status.FORBIDDEN, "signin.over");
    }

    private Response in(Visitor visitor, Account account) {
        tries.right(Credential.login(account.terms().email()), visitor.address());
        return turnstile.enter(visitor, account, Means.PASSWORD);
    }

    /** Too many tries. */
    Response later(Visitor visitor, Duration wait) {
        return later(visitor, wait, Response.Status.TOO_MANY_REQUESTS, "signin.limited");
    }

    private Response later(Visitor visitor, Duration wait, Response.Status status, String problem) {
        return Response.fromResponse(entrance.page(visitor, status, problem))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }

    private Response refused(Visitor visitor, String subject, Response answer) {
        audit.record(Audit.NOBODY, subject, new AuditEvent.SignInRefused(Means.PASSWORD, visitor.address()));
        return answer;
    }

    private Response code(Visitor visitor, Step.CodeAsked asked) {
        int status = asked.again() ? Response.Status.FORBIDDEN.getStatusCode() : Response.Status.OK.getStatusCode();
        return sheets.of(visitor)
                .page(status, "code.jte", Map.of("ticket", asked.ticket().value(), "again", asked.again()));
    }

    private Response factor(Visitor visitor, Step.FactorAsked asked) {
        int status = asked.again() ? Response.Status.FORBIDDEN.getStatusCode() : Response.Status.OK.getStatusCode();
        return sheets.of(visitor).page(status, "factor.jte", Map.of("view", FactorView.of(asked)));
    }

    /** In, by way of the codes that are shown this once. */
    private Response codes(Visitor visitor, Step.FactorSet set) {
        Response page = sheets.of(visitor).page("codes.jte", Map.of("codes", set.codes()));
        return Response.fromResponse(page)
                .cookie(cookies(visitor, set.account()))
                .build();
    }

    private NewCookie[] cookies(Visitor visitor, Account account) {
        return in(visitor, account).getCookies().values().toArray(NewCookie[]::new);
    }
}
