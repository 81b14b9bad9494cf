package org.aiguillage.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final HttpServletRequest request;

    public ProblemMapper(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web
                && web.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return web.getResponse();
        }
        String id = String.valueOf(request.getAttribute(RequestId.ATTRIBUTE));
        Problem problem = problem(thrown);
        if (problem.kind() == Kind.INTERNAL) {
            LOG.error("request {} failed", id, thrown);
        }
        Locale locale = AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.kind().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, locale, id).bytes());
        SafeHeaders.API.forEach(answer::header);
        headers(thrown).forEach(answer::header);
        return answer.build();
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
