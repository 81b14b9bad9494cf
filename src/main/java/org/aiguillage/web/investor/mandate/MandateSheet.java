package org.aiguillage.web.investor.mandate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.investor.mandate.MandateView.Effect;
import org.aiguillage.web.investor.speech.Speech;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** A mandate's form, shown and sent. */
final class MandateSheet {
    private static final String PREVIEW = "preview";

    private final Sheets sheets;
    private final Speech speech;
    private final MandateWords words;

    MandateSheet(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.speech = new Speech(services);
        this.words = new MandateWords(services);
    }

    Response show(MandateDesk desk, ContainerRequestContext request, @Nullable Mandate mandate, boolean saved) {
        Filled filled = mandate == null ? Filled.empty() : Filled.with(mandate.terms());
        return page(200, sheets.of(Visitor.of(request)), desk, mandate, filled, Effect.NONE, "", saved);
    }

    /** @param save what to do with the terms when that was asked; answers where to go */
    Response sent(
            MandateDesk desk,
            ContainerRequestContext request,
            @Nullable Mandate mandate,
            MultivaluedMap<String, String> fields,
            Function<Mandate.Terms, String> save) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Filled filled = Filled.sent(fields);
        try {
            Mandate.Terms terms = filled.as(Mandate.Terms.class);
            if (filled.value("act").equals(PREVIEW)) {
                Effect effect = words.effect(sheet.texts(), desk.investor(), mandate, terms);
                return page(200, sheet, desk, mandate, filled, effect, "", false);
            }
            return Response.seeOther(URI.create(save.apply(terms))).build();
        } catch (Invalid e) {
            return page(400, sheet, desk, mandate, filled.refused(e, sheet.texts()), Effect.NONE, "", false);
        } catch (Refused e) {
            if (e.why() == Refused.Why.NOT_FOUND) {
                throw e;
            }
            String why = sheet.texts().of(e.sentence());
            return page(409, sheet, desk, mandate, filled, Effect.NONE, why, false);
        }
    }

    /** The part of the page that says what the form would change; what cannot be taken yet changes nothing. */
    Response effect(
            MandateDesk desk,
            ContainerRequestContext request,
            @Nullable Mandate mandate,
            MultivaluedMap<String, String> fields) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Effect effect;
        try {
            Mandate.Terms terms = Filled.sent(fields).as(Mandate.Terms.class);
            effect = words.effect(sheet.texts(), desk.investor(), mandate, terms);
        } catch (Invalid e) {
            effect = new Effect(sheet.texts().get("investor.effect.unclear"), "");
        }
        return sheet.page("investor/effect.jte", Map.of("effect", effect));
    }

    private Response page(
            int status,
            Sheet sheet,
            MandateDesk desk,
            @Nullable Mandate mandate,
            Filled filled,
            Effect effect,
            String refused,
            boolean saved) {
        MandateView view = words.view(speech.in(sheet.texts()), desk, mandate, filled, effect, saved);
        return sheet.page(status, "investor/mandate.jte", Map.of("view", view, "filled", filled, "refused", refused));
    }
}
