package org.aiguillage.storage.routing;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.journal.StoredJournal;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;

/** Dossiers and companies in their tables. */
public final class StoredDossiers implements Dossiers {
    private final Transactions transactions;
    private final StoredJournal journal;
    private final States<Dossier> dossiers;
    private final States<Company> companies;

    public StoredDossiers(Transactions transactions, StoredJournal journal) {
        this.transactions = transactions;
        this.journal = journal;
        this.dossiers = new States<>(transactions, Dossier.STREAM);
        this.companies = new States<>(transactions, Company.STREAM);
    }

    @Override
    public Optional<Dossier> find(String id, Scope scope) {
        return dossiers.one(id, Visibility.DOSSIER.in(scope));
    }

    @Override
    public Optional<Territory> territory(String id) {
        return transactions.read(
                handle -> handle.createQuery("select territory from dossier where id = ? and territory is not null")
                        .bind(0, id)
                        .mapTo(Territory.class)
                        .findOne());
    }

    @Override
    public Dossier asOf(String id, long version) {
        Dossier dossier = journal.asOf(Dossier.STREAM, id, version);
        if (dossier == null || dossier.version() != version) {
            throw new IllegalStateException("dossier " + id + " has no event " + version);
        }
        return dossier;
    }

    @Override
    public Optional<Dossier> named(String externalId) {
        return dossiers.one(Condition.NONE.and("external_id = ?", externalId));
    }

    @Override
    public List<String> holding(String mandateId) {
        return transactions.read(handle -> handle.createQuery(
                        "select dossier_id from dossier_hold join dossier on dossier.id = dossier_id"
                                + " where mandate_id = ? and is_open = 1 order by dossier_id")
                .bind(0, mandateId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<String> undecided() {
        return dossiers
                .list(
                        Condition.NONE.and("stage = ?", Stage.SUBMITTED).and("status = ?", Status.Name.WAITING),
                        " order by id")
                .stream()
                .map(Dossier::id)
                .toList();
    }

    @Override
    public Optional<Company> company(String id, Scope scope) {
        return companies.one(id, Visibility.COMPANIES.in(scope));
    }

    @Override
    public Optional<Company> companyWithKey(String key) {
        return companies.one(Condition.NONE.and("company_key = ?", key));
    }
}
