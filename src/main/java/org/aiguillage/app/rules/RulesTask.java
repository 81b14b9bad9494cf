package org.aiguillage.app.rules;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aiguillage.governance.BringRulebook.Brought;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;

/** {@code POST /tasks/rules}: makes a candidate of what stands in the rules folder; answers 422 with all that is wrong. */
public final class RulesTask extends HttpServlet {
    public static final String PATH = "/tasks/rules";

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient RulesOnDisk rules;

    public RulesTask(RulesOnDisk rules) {
        this.rules = rules;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        try {
            response.getWriter().println(sentence(rules.bring()));
        } catch (Invalid e) {
            response.setStatus(UNPROCESSABLE);
            for (FieldError problem : e.errors()) {
                response.getWriter()
                        .println(problem.field() + ": " + problem.expected().en());
            }
        }
    }

    private static String sentence(Brought brought) {
        return brought.isNew()
                ? "candidate " + brought.version().id()
                : "unchanged " + brought.version().id() + " "
                        + brought.version().standing();
    }
}
