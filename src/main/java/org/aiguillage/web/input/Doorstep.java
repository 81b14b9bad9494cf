package org.aiguillage.web.input;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Map;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.Rejected;
import org.aiguillage.web.problem.SafeHeaders;

/** The first to see a request: names it, sets the headers of every answer, and turns away what nobody should read. */
public final class Doorstep implements Filter {
    private static final String ADDRESS = Doorstep.class.getName() + ".address";

    private final Map<String, String> always;

    /** @param always headers of every answer */
    public Doorstep(Map<String, String> always) {
        this.always = always;
    }

    /** The address that a request came from. */
    public static String address(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(ADDRESS));
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        request.setAttribute(ADDRESS, request.getRemoteAddr());
        SafeAnswer answer = new SafeAnswer(request, (HttpServletResponse) anyResponse, always);
        if (request.getRequestURI().startsWith("/api")) {
            SafeHeaders.API.forEach(answer::setHeader);
        }
        LimitedRequest limited = new LimitedRequest(request, BodyLimit.of(request.getHeader(HttpHeaders.CONTENT_TYPE)));
        try {
            QueryText.requireReadable(request.getQueryString());
            limited.requireTakable();
            pass(chain, limited, answer);
        } catch (Rejected e) {
            refuse(limited, answer, e.problem(), e.headers());
            return;
        } catch (Invalid e) {
            refuse(limited, answer, Problem.of(e), Map.of());
            return;
        }
        answer.finish();
        if (limited.exceeded()) {
            answer.flushBuffer();
        }
        // What a refusal left unread would make the container drop the connection under the caller's next request.
        limited.discard();
    }

    /** A body may be looked into before any call of ours begins, and what is wrong with it comes out wrapped. */
    private static void pass(FilterChain chain, LimitedRequest request, SafeAnswer answer)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, answer);
        } catch (ServletException e) {
            if (e.getCause() instanceof Rejected rejected) {
                throw rejected;
            } else if (e.getCause() instanceof Invalid invalid) {
                throw invalid;
            }
            throw e;
        }
    }

    private static void refuse(LimitedRequest request, SafeAnswer answer, Problem problem, Map<String, String> headers)
            throws IOException {
        answer.refuse(problem, headers);
        request.discard();
    }
}
