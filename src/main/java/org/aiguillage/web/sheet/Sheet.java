package org.aiguillage.web.sheet;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One page in the making, in the words of its reader. */
public final class Sheet {
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
            + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates;
    private final Reader reader;
    private final Texts texts;
    private final boolean demonstration;

    Sheet(TemplateEngine templates, Reader reader, Texts texts, boolean demonstration) {
        this.templates = templates;
        this.reader = reader;
        this.texts = texts;
        this.demonstration = demonstration;
    }

    public Texts texts() {
        return texts;
    }

    /** @param parameters of the template, beside {@code t} and {@code frame} that all have */
    public Response page(String template, Map<String, Object> parameters) {
        return page(Response.Status.OK.getStatusCode(), template, parameters);
    }

    public Response page(int status, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("t", texts);
        all.put("frame", frame());
        StringOutput html = new StringOutput();
        templates.render(template, all, html);
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html.toString())
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language");
        reader.cookie().ifPresent((NewCookie cookie) -> answer.cookie(cookie));
        return answer.build();
    }

    private Frame frame() {
        return reader.account()
                .map(account -> new Frame(
                        Navigation.of(texts, account.role()),
                        Frame.who(texts, account),
                        demonstration,
                        reader.formToken()))
                .orElseGet(() -> new Frame(List.of(), "", demonstration, reader.formToken()));
    }
}
