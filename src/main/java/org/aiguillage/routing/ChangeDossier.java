package org.aiguillage.routing;

import java.util.List;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.CompanyEvent.CompanyRegistered;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Documents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DocumentAdded;
import org.aiguillage.dossier.DossierEvent.DossierChanged;
import org.aiguillage.dossier.DossierEvent.DossierDrafted;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Raise;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ReferralEvent.ReferralWithdrawn;
import org.jspecify.annotations.Nullable;

/** What a company does with its dossier before and beside the routing: draft, change, add a document, withdraw. */
public final class ChangeDossier {
    private final Journal journal;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Referrals referrals;
    private final CompletenessPolicy catalogue;
    private final RouteDossier routing;
    private final FollowReferral deals;
    private final Timekeeper timekeeper;

    public ChangeDossier(
            Journal journal,
            Dossiers dossiers,
            Documents documents,
            Referrals referrals,
            CompletenessPolicy catalogue,
            RouteDossier routing,
            FollowReferral deals,
            Timekeeper timekeeper) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.documents = documents;
        this.referrals = referrals;
        this.catalogue = catalogue;
        this.routing = routing;
        this.deals = deals;
        this.timekeeper = timekeeper;
    }

    /** @throws Refused FORBIDDEN when the company is not the caller's to speak for */
    public Dossier draft(Caller caller, Raise raise, @Nullable String externalId) {
        requireKnownSectors(raise);
        return journal.change(caller.actor(), change -> {
            Company company = company(change, caller.scope(), raise.company());
            return change.begin(Dossier.STREAM, Ids.next(), new DossierDrafted(company.id(), raise, externalId));
        });
    }

    /** @param expectedVersion the version that the caller has read, where it must be the current one */
    public Dossier change(Caller caller, String dossierId, @Nullable Long expectedVersion, Raise raise) {
        requireKnownSectors(raise);
        return journal.change(caller.actor(), change -> {
            Dossier dossier = find(caller, dossierId);
            if (expectedVersion != null && dossier.version() != expectedVersion) {
                throw Refused.stale();
            }
            if (!raise.company().key().equals(dossier.raise().company().key())) {
                throw new Invalid(
                        "company.siren",
                        new Sentence(
                                "un dossier ne change pas d’entreprise : créez-en un autre",
                                "a dossier does not change company: create another"));
            }
            boolean onlyLead = raise.withAsk(
                            raise.ask().withLeadFound(dossier.raise().ask().leadFound()))
                    .equals(dossier.raise());
            dossier.requireOpen();
            if (!onlyLead) {
                requireWithStartup(dossier, "change");
            }
            Dossier after = change.append(Dossier.STREAM, dossier, new DossierChanged(raise));
            timekeeper.follow(change, Subject.dossier(after.id()), dossier.standing(), after.standing());
            if (dossier.terms().territory() != after.terms().territory()) {
                open(after)
                        .forEach(deal -> timekeeper.follow(
                                change,
                                deal.subject(),
                                deal.standing(dossier.terms().territory()),
                                deal.standing(after.terms().territory())));
            }
            deals.revokeUncovered(change, after);
            return routing.reconsider(
                    change, dossiers.find(dossierId, Scope.ALL).orElseThrow());
        });
    }

    /**
     * A file that is to support the dossier.
     *
     * @param replaces the document whose place it takes; null of one that takes none
     */
    public record Paper(
            Document.Kind kind,
            String name,
            String contentType,
            @Nullable String replaces) {}

    /** Adds a file that takes no other's place. */
    public Document addDocument(
            Caller caller, String dossierId, Document.Kind kind, String name, String contentType, byte[] content) {
        return addDocument(caller, dossierId, new Paper(kind, name, contentType, null), content);
    }

    /** @throws Invalid naming the document to replace, where it is not there, or of another kind */
    public Document addDocument(Caller caller, String dossierId, Paper paper, byte[] content) {
        return journal.change(caller.actor(), change -> {
            Dossier dossier = find(caller, dossierId);
            dossier.requireOpen();
            requireWithStartup(dossier, "documents");
            dossier.requireRoomFor(content.length);
            if (paper.replaces() != null) {
                dossier.requireReplaceable(paper.replaces(), paper.kind());
            }
            String sha256 = HashChain.of(content);
            documents.keep(sha256, content);
            Document document = new Document(
                    Ids.next(),
                    paper.kind(),
                    paper.name(),
                    paper.contentType(),
                    content.length,
                    sha256,
                    change.at(),
                    paper.replaces(),
                    null);
            change.append(Dossier.STREAM, dossier, new DocumentAdded(document));
            return document;
        });
    }

    /** Ends a dossier, and its referrals with it. */
    public Dossier withdraw(Caller caller, String dossierId, @Nullable String reason) {
        return journal.change(caller.actor(), change -> {
            Dossier dossier = find(caller, dossierId);
            dossier.requireOpen();
            List<Referral> open = open(dossier);
            Dossier after = change.append(Dossier.STREAM, dossier, new DossierWithdrawn(reason));
            timekeeper.follow(change, Subject.dossier(after.id()), dossier.standing(), after.standing());
            for (Referral referral : open) {
                Referral ended = change.append(Referral.STREAM, referral, new ReferralWithdrawn(reason));
                Territory territory = after.terms().territory();
                timekeeper.follow(change, ended.subject(), referral.standing(territory), ended.standing(territory));
                routing.reconsiderHeldFor(change, ended.sent().mandateId());
            }
            return after;
        });
    }

    private Dossier find(Caller caller, String dossierId) {
        return dossiers.find(dossierId, caller.scope()).orElseThrow(Refused::notFound);
    }

    private List<Referral> open(Dossier dossier) {
        return referrals.of(dossier.id(), Scope.ALL).stream()
                .filter(r -> r.status().open())
                .toList();
    }

    /** An investor's question to the startup opens the dossier as much as a question of the cluster's does. */
    private void requireWithStartup(Dossier dossier, String wanted) {
        if (open(dossier).stream().noneMatch(r -> r.waitsOn(Holder.STARTUP))) {
            dossier.requireWithStartup(wanted);
        }
    }

    private Company company(Change change, Scope scope, CompanyProfile profile) {
        Company company = dossiers.companyWithKey(profile.key()).orElse(null);
        if (!maySpeakFor(scope, profile, company)) {
            throw Refused.forbidden();
        }
        return company != null
                ? company
                : change.begin(Company.STREAM, Ids.next(), new CompanyRegistered(profile.key(), profile.name()));
    }

    private static boolean maySpeakFor(Scope scope, CompanyProfile profile, @Nullable Company company) {
        if (scope instanceof Scope.OfTerritory of) {
            return of.territory() == profile.territory();
        }
        if (scope instanceof Scope.OfCompany of) {
            return company != null && company.id().equals(of.companyId());
        }
        return scope instanceof Scope.Region;
    }

    private void requireKnownSectors(Raise raise) {
        if (!catalogue.sectors().containsAll(raise.company().sectors())) {
            throw new Invalid(
                    "company.sectors",
                    Expected.oneOf(String.join(
                            ", ", catalogue.sectors().stream().sorted().toList())));
        }
    }
}
