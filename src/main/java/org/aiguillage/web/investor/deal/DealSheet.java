package org.aiguillage.web.investor.deal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.aiguillage.access.Account;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.investor.speech.Speech;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** A deal's page, and what comes of its forms. */
final class DealSheet {
    private final Sheets sheets;
    private final Speech speech;
    private final DealWords words;

    DealSheet(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.speech = new Speech(services);
        this.words = new DealWords(services);
    }

    Response show(Account who, String id, ContainerRequestContext request) {
        return page(200, who, id, sheets.of(Visitor.of(request)), Filled.empty(), "");
    }

    /**
     * Does what a form asks for and goes back to the page; or shows the page again with what was wrong.
     *
     * @param act what to do; answers where to go
     */
    Response after(
            Account who,
            String id,
            ContainerRequestContext request,
            MultivaluedMap<String, String> fields,
            Function<Filled, String> act) {
        Filled filled = Filled.sent(fields);
        Sheet sheet = sheets.of(Visitor.of(request));
        try {
            return Response.seeOther(URI.create(act.apply(filled))).build();
        } catch (Invalid e) {
            return page(400, who, id, sheet, filled.refused(e, sheet.texts()), "");
        } catch (Refused e) {
            if (e.why() == Refused.Why.NOT_FOUND) {
                throw e;
            }
            return page(409, who, id, sheet, filled, sheet.texts().of(e.sentence()));
        }
    }

    private Response page(int status, Account who, String id, Sheet sheet, Filled filled, String refused) {
        DealView view = words.view(speech.in(sheet.texts()), who, id);
        return sheet.page(status, "investor/deal.jte", Map.of("view", view, "filled", filled, "refused", refused));
    }
}
