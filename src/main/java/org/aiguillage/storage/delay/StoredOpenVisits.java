package org.aiguillage.storage.delay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Referral;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Bodies;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Open dossiers by id, then open referrals by id. */
public final class StoredOpenVisits implements Visits.Open {
    private static final String REFERRALS =
            "select referral.body, territory from referral join dossier on dossier.id = dossier_id"
                    + " where ended_position = 0";

    private final Transactions transactions;

    public StoredOpenVisits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Visits.Held> after(@Nullable Subject after, int limit) {
        return transactions.read(handle -> {
            List<Visits.Held> page = new ArrayList<>();
            if (after == null || after.type() == Subject.Type.DOSSIER) {
                page.addAll(dossiers(handle, after == null ? "" : after.id(), limit));
            }
            if (page.isEmpty()) {
                String last = after != null && after.type() == Subject.Type.REFERRAL ? after.id() : "";
                page.addAll(referrals(handle, last, limit));
            }
            return page;
        });
    }

    private static List<Visits.Held> dossiers(Handle handle, String after, int limit) {
        return handle.createQuery("select body from dossier where is_open = 1 and id > ? order by id limit ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> Bodies.read(row.getString(1), Dossier.class))
                .map(dossier -> new Visits.Held(Subject.dossier(dossier.id()), dossier.standing()))
                .list();
    }

    private static List<Visits.Held> referrals(Handle handle, String after, int limit) {
        return handle.createQuery(REFERRALS + " and referral.id > ? order by referral.id limit ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> referral(row))
                .list();
    }

    @Override
    public List<Visits.Held> ofInvestor(String investorId) {
        return transactions.read(handle -> handle.createQuery(REFERRALS + " and investor_id = ? order by referral.id")
                .bind(0, investorId)
                .map((row, context) -> referral(row))
                .list());
    }

    private static Visits.Held referral(ResultSet row) throws SQLException {
        Referral referral = Bodies.read(row.getString(1), Referral.class);
        String territory = row.getString(2);
        return new Visits.Held(
                referral.subject(), referral.standing(territory == null ? null : Territory.valueOf(territory)));
    }
}
