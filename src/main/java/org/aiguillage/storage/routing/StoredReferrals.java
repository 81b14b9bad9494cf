package org.aiguillage.storage.routing;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;

/** Referrals in their table. */
public final class StoredReferrals implements Referrals {
    private final States<Referral> referrals;

    public StoredReferrals(Transactions transactions) {
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
