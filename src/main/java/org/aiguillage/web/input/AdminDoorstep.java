package org.aiguillage.web.input;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.SafeHeaders;

/** The first to see a request on the operator's port, which programs of this machine call and no page of a browser. */
public final class AdminDoorstep implements Filter {
    private final Map<String, String> always;

    /** @param always headers of every answer */
    public AdminDoorstep(Map<String, String> always) {
        this.always = always;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        SafeAnswer answer = new SafeAnswer(request, (HttpServletResponse) response, always);
        SafeHeaders.API.forEach(answer::setHeader);
        // A browser says where a form or a script comes from. Any site could send one here, were it taken.
        if (request.getHeader("Origin") != null) {
            answer.refuse(Problem.of(Kind.FORBIDDEN), Map.of());
            return;
        }
        chain.doFilter(request, answer);
        answer.finish();
    }
}
