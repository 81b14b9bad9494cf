package org.aiguillage.web.startup;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Siren;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Traction;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeDossier;

/** Begins a raise with what is known of the company already: nobody types the same twice. */
record BeginRaise(Pipeline pipeline, Dossiers dossiers, ChangeDossier changeDossier) {

    Dossier begin(Account who) {
        Contact contact = new Contact(who.terms().name(), who.terms().email());
        Raise raise = new Raise(profile(who), Ask.NOTHING_YET, Traction.NOTHING_YET, contact, Consent.NOTHING_YET);
        return untouched(who, raise).orElseGet(() -> changeDossier.draft(who.caller(), raise, null));
    }

    /** A draft that nobody has added anything to since it was begun: one is enough. */
    private Optional<Dossier> untouched(Account who, Raise raise) {
        DossierFilter drafts = new DossierFilter(Stage.DRAFT, null, null, null, null, null, null);
        return pipeline.dossiers(drafts, new PageRequest("-createdAt", 1, null), who.scope()).items().stream()
                .filter(draft ->
                        draft.raise().equals(raise) && draft.documents().isEmpty())
                .findFirst();
    }

    private CompanyProfile profile(Account who) {
        return pipeline
                .dossiers(DossierFilter.ALL, new PageRequest("-createdAt", 1, null), who.scope())
                .items()
                .stream()
                .findFirst()
                .map(last -> last.raise().company())
                .orElseGet(() ->
                        profile(dossiers.company(requireNonNull(who.terms().companyId()), who.scope())
                                .orElseThrow(Refused::notFound)));
    }

    private static CompanyProfile profile(Company company) {
        String country = company.key().substring(0, 2);
        String number = company.key().substring(3);
        boolean french = country.equals(CompanyProfile.FRANCE);
        return new CompanyProfile(
                french ? new Siren(number) : null,
                french ? null : number,
                country,
                company.name(),
                null,
                Set.of(),
                Set.of(),
                null,
                null);
    }
}
