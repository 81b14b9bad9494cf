package org.aiguillage.web.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** Changes come from a form of ours, shown in this very session: from our origin, and with the form's token. */
@Priority(Priorities.AUTHORIZATION + 1)
record OwnForms(Entrance entrance) implements ContainerRequestFilter {
    /** The field of every form that carries the token. */
    static final String FIELD = "csrf";

    @Override
    public void filter(ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        if (!visitor.fromHere()) {
            throw Refused.forbidden();
        }
        if (!visitor.sent(token((ContainerRequest) request))) {
            request.abortWith(shownAgain(visitor));
        }
    }

    private Response shownAgain(Visitor visitor) {
        if (visitor.account().isPresent()) {
            throw Refused.forbidden(new Sentence(
                    "Ce formulaire est trop ancien : revenez à la page, rechargez-la, puis recommencez.",
                    "This form is too old: go back to the page, reload it, then try again."));
        }
        return entrance.page(visitor, Response.Status.FORBIDDEN, "login.again");
    }

    private static @Nullable String token(ContainerRequest request) {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())) {
            FirstPart first = FirstPart.of(request.getEntityStream());
            request.setEntityStream(first.whole());
            return first.value(FIELD);
        }
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return null;
        }
        request.bufferEntity();
        return request.readEntity(Form.class).asMap().getFirst(FIELD);
    }
}
