package org.aiguillage.web.memory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.Referral;

/** Investors and mandates as the journal has them; earlier standings are the present ones, for no test changes them. */
record MemoryMandates(MemoryJournal journal) implements Mandates {

    @Override
    public Optional<Investor> investor(String id, Scope scope) {
        return journal.find(Investor.STREAM, id)
                .filter(i -> new Sight(journal, scope).seesInvestor(requireNonNull(i.id())));
    }

    @Override
    public Optional<Mandate> mandate(String id, Scope scope) {
        return journal.find(Mandate.STREAM, id).filter(m -> new Sight(journal, scope).seesInvestor(m.investorId()));
    }

    @Override
    public Optional<Investor> investorNamed(String externalId) {
        return journal.all(Investor.STREAM).stream()
                .filter(i -> externalId.equals(i.externalId()))
                .findFirst();
    }

    @Override
    public Optional<Mandate> mandateNamed(String externalId) {
        return journal.all(Mandate.STREAM).stream()
                .filter(m -> externalId.equals(m.externalId()))
                .findFirst();
    }

    @Override
    public List<Standing> standing() {
        return journal.all(Mandate.STREAM).stream()
                .map(m -> new Standing(
                        m, journal.find(Investor.STREAM, m.investorId()).orElseThrow(), load(m.id())))
                .toList();
    }

    @Override
    public List<Standing> standingBefore(long position) {
        return standing();
    }

    private int load(String mandateId) {
        return (int) journal.all(Referral.STREAM).stream()
                .filter(r ->
                        r.sent().mandateId().equals(mandateId) && r.status().open())
                .count();
    }
}
