package org.aiguillage.web.api;

import static java.util.Objects.requireNonNull;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.Openings;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Who has opened a dossier's documents, and when, oldest first. */
@Path("/api/dossiers/{id}/openings")
@Produces(MediaType.APPLICATION_JSON)
public final class OpeningsResource {
    private static final Sentence COMMITTEE = new Sentence("Comité régional", "Regional committee");

    private final Dossiers dossiers;
    private final Openings openings;
    private final Accounts accounts;
    private final Mandates mandates;

    OpeningsResource(Dossiers dossiers, Openings openings, Accounts accounts, Mandates mandates) {
        this.dossiers = dossiers;
        this.openings = openings;
        this.accounts = accounts;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public PageOf<OpeningView> openings(
            @Auth Account who, @PathParam("id") String id, @BeanParam Paging paging, @Context HttpHeaders headers) {
        Dossier dossier = dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
        Map<String, Document> documents =
                dossier.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        Language language = Language.of(headers);
        return Pages.of(Slice.of(openings.of(id), paging.request()), opening -> {
            Document document = requireNonNull(documents.get(opening.documentId()), "a document is never taken away");
            return new OpeningView(
                    document.id(),
                    document.kind(),
                    document.name(),
                    opening.at(),
                    reader(accounts.find(opening.accountId()).orElseThrow(), dossier, who, language));
        });
    }

    private OpeningView.Reader reader(Account reader, Dossier dossier, Account who, Language language) {
        boolean open = who.role() != Role.STARTUP || reader.scope().equals(who.scope());
        return new OpeningView.Reader(
                reader.role(),
                organisation(reader, dossier, language),
                open ? reader.terms().name() : null);
    }

    private String organisation(Account reader, Dossier dossier, Language language) {
        Scope scope = reader.scope();
        if (scope instanceof Scope.OfCompany) {
            return dossier.raise().company().name();
        } else if (scope instanceof Scope.OfInvestor of) {
            return mandates.investor(of.investorId(), Scope.ALL)
                    .orElseThrow()
                    .profile()
                    .name();
        }
        return language.of(office(reader.terms().territory()));
    }

    private static Sentence office(@Nullable Territory territory) {
        return territory == null
                ? COMMITTEE
                : new Sentence(
                        "Antenne " + territory.label().fr(), territory.label().en() + " office");
    }
}
