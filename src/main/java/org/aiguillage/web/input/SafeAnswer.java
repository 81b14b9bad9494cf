package org.aiguillage.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.aiguillage.web.language.AcceptedLanguage;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.ProblemBody;
import org.aiguillage.web.problem.RequestId;
import org.aiguillage.web.problem.SafeHeaders;

/** An answer that has its safe headers, and keeps them where a servlet begins it anew. */
final class SafeAnswer extends HttpServletResponseWrapper {
    private final HttpServletRequest request;
    private final Map<String, String> headers;

    /** @param always headers of every answer; the request's name is added */
    SafeAnswer(HttpServletRequest request, HttpServletResponse response, Map<String, String> always) {
        super(response);
        this.request = request;
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        headers = new HashMap<>(always);
        headers.put(RequestId.HEADER, id);
        headers.forEach(this::setHeader);
    }

    @Override
    public void reset() {
        super.reset();
        headers.forEach(this::setHeader);
    }

    void refuse(Problem problem, Map<String, String> more) throws IOException {
        if (isCommitted()) {
            return;
        }
        byte[] body = ProblemBody.of(
                        problem,
                        AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                        headers.getOrDefault(RequestId.HEADER, ""))
                .bytes();
        SafeHeaders.API.forEach(this::setHeader);
        more.forEach(this::setHeader);
        setStatus(problem.kind().status());
        setContentType(ProblemBody.MEDIA_TYPE);
        setContentLength(body.length);
        getOutputStream().write(body);
        flushBuffer();
    }

    /** Says what is wrong where a servlet has left it at a status. */
    void finish() throws IOException {
        if (getStatus() >= SC_BAD_REQUEST && !isCommitted() && getContentType() == null) {
            refuse(Problem.of(Kind.of(getStatus())), Map.of());
        }
    }
}
