package org.aiguillage.web.memory;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Recorded;
import org.aiguillage.journal.Stream;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;
import org.jspecify.annotations.Nullable;

/** Dossiers as the journal has them. */
record MemoryDossiers(MemoryJournal journal) implements Dossiers, Visits {

    @Override
    public Optional<Dossier> find(String id, Scope scope) {
        return journal.find(Dossier.STREAM, id).filter(new Sight(journal, scope)::sees);
    }

    @Override
    public Dossier asOf(String id, long version) {
        Dossier state = null;
        for (Recorded<DossierEvent> r : journal.history(Dossier.STREAM, id)) {
            if (r.event().seq() <= version) {
                state = after(state, r, id);
            }
        }
        return Optional.ofNullable(state).orElseThrow();
    }

    private static Dossier after(@Nullable Dossier before, Recorded<DossierEvent> r, String id) {
        Stream.Stamp stamp =
                new Stream.Stamp(id, r.event().seq(), r.event().at(), r.event().actor());
        return Dossier.STREAM.fold().after(before, r.fact(), stamp);
    }

    @Override
    public Optional<Dossier> named(String externalId) {
        return journal.all(Dossier.STREAM).stream()
                .filter(d -> externalId.equals(d.externalId()))
                .findFirst();
    }

    @Override
    public List<String> holding(String mandateId) {
        return journal.all(Dossier.STREAM).stream()
                .filter(d -> d.status().open() && d.held().contains(mandateId))
                .map(Dossier::id)
                .toList();
    }

    @Override
    public Optional<Company> company(String id) {
        return journal.find(Company.STREAM, id);
    }

    @Override
    public Optional<Company> companyWithKey(String key) {
        return journal.all(Company.STREAM).stream()
                .filter(c -> c.key().equals(key))
                .findFirst();
    }

    @Override
    public Optional<Visits.Standing> of(Subject subject) {
        return subject.type() == Subject.Type.DOSSIER
                ? journal.find(Dossier.STREAM, subject.id()).map(d -> new Visits.Standing(d.visit(), d.terms()))
                : journal.find(Referral.STREAM, subject.id()).map(r -> new Visits.Standing(r.visit(), r.terms()));
    }

    /** The deals of the same journal. */
    record Deals(MemoryJournal journal) implements Referrals {
        @Override
        public Optional<Referral> find(String id, Scope scope) {
            return journal.find(Referral.STREAM, id).filter(new Sight(journal, scope)::sees);
        }

        @Override
        public List<Referral> of(String dossierId, Scope scope) {
            return journal.all(Referral.STREAM).stream()
                    .filter(r -> r.dossierId().equals(dossierId))
                    .filter(new Sight(journal, scope)::sees)
                    .toList();
        }
    }
}
