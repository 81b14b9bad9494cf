package org.aiguillage.storage.observatory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Investor;
import org.aiguillage.observatory.Cases;
import org.aiguillage.routing.Referral;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.Moments;
import org.jspecify.annotations.Nullable;

/** Cases, read from the projections: a query for the dossiers among them, and one for the deals with their names. */
public final class StoredCases implements Cases {
    private static final String WITH_NAMES = " from referral join dossier on dossier.id = referral.dossier_id";

    private final Transactions transactions;
    private final States<Dossier> dossiers;

    public StoredCases(Transactions transactions) {
        this.transactions = transactions;
        this.dossiers = new States<>(transactions, Dossier.STREAM);
    }

    @Override
    public Map<Subject, Case> of(Collection<Subject> subjects, Scope scope) {
        Map<Subject, Case> found = new HashMap<>();
        List<String> own = ids(subjects, Subject.Type.DOSSIER);
        if (!own.isEmpty()) {
            dossiers.list(Visibility.DOSSIERS.in(scope).andIn("dossier.id", own), "")
                    .forEach(it -> found.put(Subject.dossier(it.id()), new Case(it, null, null)));
        }
        List<String> deals = ids(subjects, Subject.Type.REFERRAL);
        if (!deals.isEmpty()) {
            found.putAll(deals(deals, scope));
        }
        return found;
    }

    private static List<String> ids(Collection<Subject> subjects, Subject.Type type) {
        return subjects.stream()
                .filter(it -> it.type() == type)
                .map(Subject::id)
                .distinct()
                .toList();
    }

    private Map<Subject, Case> deals(List<String> ids, Scope scope) {
        Condition known = Visibility.INVESTORS.in(scope);
        Condition here = Visibility.REFERRALS.in(scope).andIn("referral.id", ids);
        String sql = "select dossier.body, referral.body, investor.body" + WITH_NAMES + investors(known) + here.where();
        return transactions.read(handle -> both(known, here)
                .bind(handle.createQuery(sql))
                .map((row, context) -> deal(row))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<Subject, Case> deal(ResultSet row) throws SQLException {
        Referral deal = Bodies.read(row.getString(2), Referral.class);
        return Map.entry(deal.subject(), new Case(Bodies.read(row.getString(1), Dossier.class), deal, investor(row)));
    }

    @Override
    public List<Sent> newest(int limit, Scope scope) {
        Condition known = Visibility.INVESTORS.in(scope);
        Condition here = Visibility.REFERRALS.in(scope);
        String sql = "select dossier.body, referral.body, investor.body, event.at" + WITH_NAMES + investors(known)
                + " join event on event.position = referral.opened_position" + here.where()
                + " order by referral.opened_position desc, referral.id desc limit " + limit;
        return transactions.read(handle -> both(known, here)
                .bind(handle.createQuery(sql))
                .map((row, context) -> new Sent(
                        Bodies.read(row.getString(1), Dossier.class),
                        Bodies.read(row.getString(2), Referral.class),
                        investor(row),
                        Moments.instant(row.getString(4))))
                .list());
    }

    /** Without a name where the caller may not see the investor. */
    private static String investors(Condition known) {
        String seen = known.sql().isEmpty() ? "" : " and " + known.sql();
        return " left join investor on investor.id = referral.investor_id" + seen;
    }

    /** The values of both, in the order in which the query has them. */
    private static Condition both(Condition known, Condition here) {
        List<Object> values = new ArrayList<>(known.values());
        values.addAll(here.values());
        return new Condition("", List.copyOf(values));
    }

    private static @Nullable String investor(ResultSet row) throws SQLException {
        String body = row.getString(3);
        return body == null ? null : Bodies.read(body, Investor.class).profile().name();
    }
}
