package org.aiguillage.storage.delay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Turn;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Moments;

/** Flags in their table. */
public final class StoredFlags implements Flags {
    private static final String SUBJECT = "subject_type = ? and subject_id = ?";

    private final Transactions transactions;
    private final States<Flag> flags;

    public StoredFlags(Transactions transactions) {
        this.transactions = transactions;
        this.flags = new States<>(transactions, Flag.STREAM);
    }

    @Override
    public Optional<Flag> find(String id, Scope scope) {
        return flags.one(id, Visibility.FLAGS.in(scope));
    }

    @Override
    public List<Flag> openOf(Subject subject) {
        return flags.list(
                Condition.NONE.and(SUBJECT, subject.type().name(), subject.id()).and("is_open = ?", 1),
                " order by opened_position");
    }

    @Override
    public List<Flag> openOf(Collection<Subject> subjects) {
        List<String> ids = subjects.stream().map(Subject::id).toList();
        return ids.isEmpty()
                ? List.of()
                // The sum keeps the index of all open flags out of it.
                : flags.list(Condition.NONE.and("is_open + 0 = ?", 1).andIn("subject_id", ids), "");
    }

    @Override
    public boolean fired(Subject subject, Turn turn, Level level, Instant reached) {
        return transactions.read(handle -> handle.createQuery("select 1 from flag where " + SUBJECT
                        + " and visit = ? and holder = ? and since = ? and level = ? and reached = ?")
                .bind(0, subject.type().name())
                .bind(1, subject.id())
                .bind(2, turn.visit())
                .bind(3, turn.holder().name())
                .bind(4, Moments.text(turn.since()))
                .bind(5, level.name())
                .bind(6, Moments.text(reached))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }
}
