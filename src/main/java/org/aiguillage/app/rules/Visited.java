package org.aiguillage.app.rules;

import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.routing.Referrals;

/** Where dossiers and referrals stand, for those who keep the time and know neither. */
public record Visited(Dossiers dossiers, Referrals referrals) implements Visits {

    @Override
    public Optional<Standing> of(Subject subject) {
        return switch (subject.type()) {
            case DOSSIER -> dossiers.find(subject.id(), Scope.ALL).map(Dossier::standing);
            case REFERRAL ->
                referrals
                        .find(subject.id(), Scope.ALL)
                        .map(referral -> referral.standing(
                                dossiers.territory(subject.dossierId()).orElse(null)));
        };
    }
}
