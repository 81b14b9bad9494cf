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
import org.aiguillage.web.language.AcceptedLanguage;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.ProblemBody;
import org.aiguillage.web.problem.Rejected;
import org.aiguillage.web.problem.RequestId;
import org.aiguillage.web.problem.SafeHeaders;

/** The first to see a request: names it, sets the headers of every answer, and turns away what nobody should read. */
public final class Doorstep implements Filter {
    private static final String ADDRESS = Doorstep.class.getName() + ".address";

    /** The address that a request came from. */
    public static String address(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(ADDRESS));
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        request.setAttribute(ADDRESS, request.getRemoteAddr());
        response.setHeader(RequestId.HEADER, id);
        SafeHeaders.EVERYWHERE.forEach(response::setHeader);
        if (request.getRequestURI().startsWith("/api")) {
            SafeHeaders.API.forEach(response::setHeader);
        }
        LimitedRequest limited = new LimitedRequest(request, BodyLimit.of(request.getContentType()));
        try {
            QueryText.requireReadable(request.getQueryString());
            limited.requireTakable();
        } catch (Rejected e) {
            refuse(limited, response, e.problem(), e.headers());
            return;
        } catch (Invalid e) {
            refuse(limited, response, Problem.of(e), Map.of());
            return;
        }
        chain.doFilter(limited, response);
        if (limited.exceeded()) {
            response.flushBuffer();
        }
        // What a refusal left unread would make the container drop the connection under the caller's next request.
        limited.discard();
    }

    private static void refuse(
            LimitedRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
            throws IOException {
        byte[] body = ProblemBody.of(
                        problem,
                        AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                        String.valueOf(request.getAttribute(RequestId.ATTRIBUTE)))
                .bytes();
        SafeHeaders.API.forEach(response::setHeader);
        headers.forEach(response::setHeader);
        response.setStatus(problem.kind().status());
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
        request.discard();
    }
}
