package org.aiguillage.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.ProblemMapper;
import org.aiguillage.web.problem.RequestId;
import org.aiguillage.web.sheet.Reader;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;

/** What somebody at a browser is shown in the place of a page that cannot be. */
public record RefusedPage(Sheets sheets) implements ProblemMapper.Pages {
    private static final Set<Kind> TITLED = Set.of(
            Kind.INVALID,
            Kind.FORBIDDEN,
            Kind.NOT_FOUND,
            Kind.GONE,
            Kind.IMPOSSIBLE,
            Kind.STALE,
            Kind.TOO_LARGE,
            Kind.TOO_MANY,
            Kind.UNAVAILABLE,
            Kind.INTERNAL);

    @Override
    public Optional<Response> of(Problem problem, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null
                || !accepted.contains(MediaType.TEXT_HTML)
                || request.getRequestURI().startsWith("/api/")) {
            return Optional.empty();
        }
        Sheet sheet = sheets.of(reader(request));
        return Optional.of(sheet.page(
                problem.kind().status(),
                "refused.jte",
                Map.of(
                        "title", title(sheet.texts(), problem.kind()),
                        "sentences", sentences(sheet.texts(), problem),
                        "reference", String.valueOf(request.getAttribute(RequestId.ATTRIBUTE)))));
    }

    private static Reader reader(HttpServletRequest request) {
        return Visitor.seen(request).<Reader>map(visitor -> visitor).orElseGet(() -> new Stranger(request));
    }

    private static String title(Texts t, Kind kind) {
        return t.get("refused." + (TITLED.contains(kind) ? kind.name() : "other"));
    }

    private static List<String> sentences(Texts t, Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(t.of(problem.detail()))
                : problem.errors().stream()
                        .map(error -> t.get("refused.field", error.field(), t.of(error.expected())))
                        .toList();
    }
}
