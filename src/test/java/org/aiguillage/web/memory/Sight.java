package org.aiguillage.web.memory;

import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Referral;

/** What each scope lets a reader see. */
record Sight(MemoryJournal journal, Scope scope) {

    boolean sees(Dossier dossier) {
        if (scope instanceof Scope.OfTerritory of) {
            return of.territory() == dossier.raise().company().territory();
        } else if (scope instanceof Scope.OfCompany of) {
            return of.companyId().equals(dossier.companyId());
        } else if (scope instanceof Scope.OfInvestor of) {
            return journal.all(Referral.STREAM).stream()
                    .filter(r -> r.dossierId().equals(dossier.id()))
                    .anyMatch(r -> r.sent().investorId().equals(of.investorId()));
        }
        return true;
    }

    boolean sees(Referral referral) {
        return scope instanceof Scope.OfInvestor of
                ? of.investorId().equals(referral.sent().investorId())
                : sees(journal.find(Dossier.STREAM, referral.dossierId()).orElseThrow());
    }

    boolean sees(Flag flag) {
        Subject subject = flag.raised().subject();
        return subject.type() == Subject.Type.REFERRAL
                ? sees(journal.find(Referral.STREAM, subject.id()).orElseThrow())
                : sees(journal.find(Dossier.STREAM, subject.id()).orElseThrow());
    }

    boolean seesInvestor(String investorId) {
        return scope instanceof Scope.OfInvestor of
                ? of.investorId().equals(investorId)
                : !(scope instanceof Scope.OfCompany);
    }
}
