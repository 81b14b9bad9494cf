package org.aiguillage.storage.journal;

import java.util.List;
import java.util.Set;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.jdbi.v3.core.Handle;

/** Says which contents the dossiers keep that an earlier version has kept without, some at a time. */
public final class LinkDocuments {
    private static final int SOME = 500;

    private final Transactions transactions;
    private final States<Dossier> dossiers;

    public LinkDocuments(Transactions transactions) {
        this.transactions = transactions;
        this.dossiers = new States<>(transactions, Dossier.STREAM);
    }

    public void link() {
        List<Dossier> some = unlinked();
        while (!some.isEmpty()) {
            List<Dossier> rows = some;
            transactions.write(handle -> {
                rows.forEach(dossier -> link(handle, dossier.id(), dossier.keptContents()));
                return rows;
            });
            some = unlinked();
        }
    }

    private static void link(Handle handle, String dossier, Set<String> contents) {
        handle.execute("delete from dossier_document where dossier_id = ? and sha256 = ''", dossier);
        contents.forEach(sha256 -> handle.execute(
                "insert into dossier_document (dossier_id, sha256) values (?, ?) on conflict do nothing",
                dossier,
                sha256));
    }

    private List<Dossier> unlinked() {
        return dossiers.list(
                Condition.NONE.and("id in (select dossier_id from dossier_document where sha256 = ?)", ""),
                " order by id limit " + SOME);
    }
}
