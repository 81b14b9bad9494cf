package org.aiguillage.storage;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;

/** Referrals in their table. */
final class StoredReferrals implements Referrals {
    private final States<Referral> referrals;

    StoredReferrals(Transactions transactions) {
        this.referrals = new States<>(transactions, Referral.STREAM);
    }

    @Override
    public Optional<Referral> find(String id, Scope scope) {
        return referrals.one(id, Visibility.REFERRALS.in(scope));
    }

    @Override
    public List<Referral> of(String dossierId, Scope scope) {
        return referrals.list(
                Condition.NONE.and("dossier_id = ?", dossierId).and(Visibility.REFERRALS.in(scope)),
                " order by opened_position");
    }
}
