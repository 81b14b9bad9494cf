package org.aiguillage.storage.delay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Subject;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.row.Moments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The armed moments in their table. */
public final class StoredDueIndex implements DueIndex {
    private static final String ARM =
            "insert into armed (subject_type, subject_id, kind, at, dossier_id) values (?, ?, ?, ?, ?)"
                    + " on conflict (subject_type, subject_id, kind) do update set at = excluded.at";
    private static final String TAKE =
            "delete from armed where subject_type = ? and subject_id = ? and kind = ? and at = ?";

    private final Transactions transactions;

    private record Place(Subject subject, Kind kind) {}

    public StoredDueIndex(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void arm(Subject subject, List<Kind> kinds, Map<Kind, Instant> moments) {
        transactions.write(handle -> {
            int rows = 0;
            for (Kind kind : kinds) {
                rows += arm(handle, subject, kind, moments.get(kind));
            }
            return rows;
        });
    }

    private static int arm(Handle handle, Subject subject, Kind kind, @Nullable Instant at) {
        return at == null
                ? handle.execute(
                        "delete from armed where subject_type = ? and subject_id = ? and kind = ?",
                        subject.type().name(),
                        subject.id(),
                        kind.name())
                : handle.execute(
                        ARM, subject.type().name(), subject.id(), kind.name(), Moments.text(at), subject.dossierId());
    }

    @Override
    public void arm(List<Kind> kinds, Map<Subject, Map<Kind, Instant>> moments) {
        transactions.write(handle -> moments.isEmpty() ? 0 : armDifferences(handle, kinds, moments));
    }

    private static int armDifferences(Handle handle, List<Kind> kinds, Map<Subject, Map<Kind, Instant>> moments) {
        Map<Place, Due> armed = armed(handle, kinds, moments.keySet());
        PreparedBatch moved = handle.prepareBatch(ARM);
        moments.forEach((subject, ofSubject) -> ofSubject.forEach((kind, at) -> {
            Due before = armed.remove(new Place(subject, kind));
            if (before == null || !before.at().equals(at)) {
                bind(moved, new Due(subject, kind, at))
                        .bind(4, subject.dossierId())
                        .add();
            }
        }));
        PreparedBatch gone = handle.prepareBatch(TAKE);
        armed.values().forEach(due -> bind(gone, due).add());
        return moved.execute().length + gone.execute().length;
    }

    private static PreparedBatch bind(PreparedBatch batch, Due due) {
        return batch.bind(0, due.subject().type().name())
                .bind(1, due.subject().id())
                .bind(2, due.kind().name())
                .bind(3, Moments.text(due.at()));
    }

    private static Map<Place, Due> armed(Handle handle, List<Kind> kinds, Set<Subject> subjects) {
        Condition condition = Condition.NONE
                .andIn(
                        "subject_type",
                        Stream.of(Subject.Type.values()).map(Enum::name).toList())
                .andIn("subject_id", subjects.stream().map(Subject::id).toList())
                .andIn("kind", kinds.stream().map(Enum::name).toList());
        String sql = "select subject_type, subject_id, dossier_id, kind, at from armed" + condition.where();
        return condition
                .bind(handle.createQuery(sql))
                .map((row, context) -> due(row))
                .collect(Collectors.toMap(due -> new Place(due.subject(), due.kind()), Function.identity()));
    }

    @Override
    public List<Due> due(Instant now, @Nullable Due after, int limit) {
        return transactions.read(
                handle -> handle.createQuery("select subject_type, subject_id, dossier_id, kind, at from armed"
                                + " where at <= ? and (at, subject_id, kind) > (?, ?, ?)"
                                + " order by at, subject_id, kind limit ?")
                        .bind(0, Moments.text(now))
                        .bind(1, after == null ? "" : Moments.text(after.at()))
                        .bind(2, after == null ? "" : after.subject().id())
                        .bind(3, after == null ? "" : after.kind().name())
                        .bind(4, limit)
                        .map((row, context) -> due(row))
                        .list());
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new Subject(Subject.Type.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                Kind.valueOf(row.getString(4)),
                Moments.instant(row.getString(5)));
    }

    @Override
    public Optional<Instant> next() {
        return transactions.read(handle -> handle.createQuery("select at from armed order by at limit 1")
                .mapTo(String.class)
                .findOne()
                .map(Moments::instant));
    }

    @Override
    public boolean take(Due due) {
        int taken = transactions.write(handle -> handle.execute(
                TAKE,
                due.subject().type().name(),
                due.subject().id(),
                due.kind().name(),
                Moments.text(due.at())));
        return taken == 1;
    }

    @Override
    public Optional<Derived> derivedWith() {
        return transactions.read(handle -> handle.createQuery("select rulebook, hours from armed_with")
                .map((row, context) -> new Derived(row.getString(1), row.getString(2)))
                .findOne());
    }

    @Override
    public void derivedWith(Derived derived) {
        transactions.write(handle -> handle.execute(
                "insert into armed_with (id, rulebook, hours) values (1, ?, ?)"
                        + " on conflict (id) do update set rulebook = excluded.rulebook, hours = excluded.hours",
                derived.rulebook(),
                derived.hours()));
    }
}
