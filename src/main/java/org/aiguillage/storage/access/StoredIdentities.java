package org.aiguillage.storage.access;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.identity.LinkedIdentities;
import org.aiguillage.access.identity.LinkedIdentity;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;

/** Identities of elsewhere in their table. */
public final class StoredIdentities implements LinkedIdentities {
    private final States<LinkedIdentity> identities;

    public StoredIdentities(Transactions transactions) {
        this.identities = new States<>(transactions, LinkedIdentity.STREAM);
    }

    @Override
    public Optional<LinkedIdentity> withSubjectHash(String subjectHash) {
        return identities.one(Condition.NONE.and("subject_hash = ?", subjectHash));
    }

    @Override
    public List<LinkedIdentity> of(String accountId) {
        return identities.list(Condition.NONE.and("account_id = ?", accountId), " order by opened_position");
    }
}
