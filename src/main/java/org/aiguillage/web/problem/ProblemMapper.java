package org.aiguillage.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.web.language.AcceptedLanguage;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown inside a call into a problem; what nobody foresaw is logged and shows nothing of itself. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final Refusals refusals;
    private final Pages pages;

    @Context
    @SuppressWarnings("NullAway.Init") // Jersey puts in one that speaks for the request at hand.
    private HttpServletRequest request;

    @Context
    @SuppressWarnings("NullAway.Init")
    private SecurityContext security;

    /** Is told of calls that an account may not make; when it fails, so does the call. */
    @FunctionalInterface
    public interface Refusals {
        void refused(HttpServletRequest request, Principal who, int status);
    }

    /** Shows a problem to somebody who reads pages; empty for a program. */
    @FunctionalInterface
    public interface Pages {
        Optional<Response> of(Problem problem, HttpServletRequest request);
    }

    public ProblemMapper(Refusals refusals, Pages pages) {
        this.refusals = refusals;
        this.pages = pages;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web
                && web.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return web.getResponse();
        }
        String id = String.valueOf(request.getAttribute(RequestId.ATTRIBUTE));
        Problem problem = noted(problem(thrown), thrown, id);
        return pages.of(problem, request)
                .map(page -> with(headers(thrown), Response.fromResponse(page)))
                .orElseGet(() -> body(problem, thrown, id));
    }

    private Response body(Problem problem, Throwable thrown, String id) {
        Locale locale = AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.kind().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, locale, id).bytes());
        SafeHeaders.API.forEach(answer::header);
        return with(headers(thrown), answer);
    }

    private static Response with(Map<String, String> headers, Response.ResponseBuilder answer) {
        headers.forEach(answer::header);
        return answer.build();
    }

    private Problem noted(Problem problem, Throwable thrown, String id) {
        try {
            Principal who = security.getUserPrincipal();
            if (problem.kind() == Kind.FORBIDDEN && who != null) {
                refusals.refused(request, who, problem.kind().status());
            } else if (problem.kind() == Kind.INTERNAL) {
                LOG.error("request {} failed", id, thrown);
            }
            return problem;
        } catch (RuntimeException e) {
            LOG.error("request {} could not be written down", id, e);
            return Problem.of(Kind.INTERNAL);
        }
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof Rejected rejected) {
            return rejected.problem();
        } else if (thrown instanceof Invalid invalid) {
            return Problem.of(invalid);
        } else if (thrown instanceof Refused refused) {
            return Problem.of(refused);
        } else if (thrown instanceof RulesFailed failed) {
            return Problem.of(Kind.UNAVAILABLE, failed.sentence());
        } else if (thrown instanceof ParamException.QueryParamException parameter) {
            return Problem.of(named(parameter));
        } else if (thrown instanceof ParamException) {
            return Problem.of(Kind.NOT_FOUND);
        } else if (thrown instanceof WebApplicationException web) {
            return Problem.of(Kind.of(web.getResponse().getStatus()));
        } else if (thrown instanceof HttpException http) {
            return Problem.of(Kind.of(http.getCode()));
        }
        return Problem.of(Kind.INTERNAL);
    }

    private static Invalid named(ParamException parameter) {
        return parameter.getCause() instanceof Invalid invalid
                ? new Invalid(invalid.errors().stream()
                        .map(error -> error.under(parameter.getParameterName()))
                        .toList())
                : new Invalid(parameter.getParameterName(), Wanted.READABLE);
    }

    private static Map<String, String> headers(Throwable thrown) {
        if (thrown instanceof Rejected rejected) {
            return rejected.headers();
        }
        if (thrown instanceof WebApplicationException web) {
            List<String> allowed = web.getResponse().getStringHeaders().get(HttpHeaders.ALLOW);
            return allowed == null ? Map.of() : Map.of(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        return Map.of();
    }
}
