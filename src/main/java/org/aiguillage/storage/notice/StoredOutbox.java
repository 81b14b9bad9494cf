package org.aiguillage.storage.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.language.Sentence;
import org.aiguillage.notice.Kind;
import org.aiguillage.notice.Notice;
import org.aiguillage.notice.Outbox;
import org.aiguillage.notice.Place;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.storage.commit.Dialect;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.Sort;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Moments;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is to be sent, in its tables. Taking in hand is a write, and writers take turns: no two hands hold one notice. */
public final class StoredOutbox implements Outbox {
    private static final String COLUMNS =
            "id, kind, reader, dossier_id, position, decided_at, due_at, state, attempts, address, subject, body, sent_at, problem";
    private static final String WAITING = "state in ('DUE', 'SENDING')";
    private static final String AT_ANY_HOUR = WAITING + " and kind in ("
            + Arrays.stream(Kind.values())
                    .filter(Kind::opens)
                    .map(kind -> "'" + kind + "'")
                    .collect(Collectors.joining(", "))
            + ")";
    private static final Sort NEWEST = new Sort("-decidedAt", "decided_at", false);

    private final Transactions transactions;
    private final Dialect dialect;

    public StoredOutbox(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public Optional<Place> place() {
        return transactions.read(handle -> handle.createQuery("select position, digest_day from notice_place")
                .map((row, context) -> new Place(row.getLong(1), LocalDate.parse(row.getString(2))))
                .findOne());
    }

    @Override
    public void begin(Place place) {
        transactions.write(handle -> handle.execute(
                "insert into notice_place (id, position, digest_day) values (1, ?, ?) on conflict do nothing",
                place.position(),
                place.digestDay().toString()));
    }

    @Override
    public boolean move(Place from, Place to, List<Notice> found) {
        return transactions.change(transaction -> {
            int moved = transaction
                    .handle()
                    .execute(
                            "update notice_place set position = ?, digest_day = ? where position = ? and digest_day = ?",
                            to.position(),
                            to.digestDay().toString(),
                            from.position(),
                            from.digestDay().toString());
            if (moved == 1) {
                found.forEach(notice -> insert(transaction.handle(), notice));
            }
            return moved == 1;
        });
    }

    private static void insert(Handle handle, Notice notice) {
        handle.execute(
                "insert into notice (id, kind, reader, dossier_id, position, decided_at, due_at, state, attempts, problem)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                notice.id(),
                notice.kind().name(),
                notice.reader(),
                notice.dossierId(),
                notice.position(),
                Moments.text(notice.decidedAt()),
                Moments.text(notice.dueAt()),
                notice.state().name(),
                notice.attempts(),
                notice.problem());
    }

    @Override
    public void add(Notice notice) {
        transactions.write(handle -> {
            insert(handle, notice);
            return notice;
        });
    }

    @Override
    public Optional<Instant> next() {
        return next(WAITING);
    }

    @Override
    public Optional<Instant> nextAtAnyHour() {
        return next(AT_ANY_HOUR);
    }

    private Optional<Instant> next(String which) {
        return transactions.read(
                handle -> handle.createQuery("select due_at from notice where " + which + " order by due_at limit 1")
                        .mapTo(String.class)
                        .findOne()
                        .map(Moments::instant));
    }

    @Override
    public Optional<Notice> take(Instant now, Duration lease) {
        return take(now, lease, WAITING);
    }

    @Override
    public Optional<Notice> takeAtAnyHour(Instant now, Duration lease) {
        return take(now, lease, AT_ANY_HOUR);
    }

    private Optional<Notice> take(Instant now, Duration lease, String which) {
        // Looking costs no turn among the writers; most of the time there is nothing.
        if (next(which).filter(due -> !due.isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        return transactions.write(handle -> handle.createQuery("update notice set state = 'SENDING', due_at = ?,"
                        + " attempts = attempts + 1 where id = (select id from notice where " + which
                        + " and due_at <= ? order by due_at, position, id limit 1) returning " + COLUMNS)
                .bind(0, Moments.text(now.plus(lease)))
                .bind(1, Moments.text(now))
                .map((row, context) -> notice(row))
                .findOne());
    }

    @Override
    public void keep(String id, String address, Notice.Text text) {
        write(
                "update notice set address = ?, subject = ?, body = ? where id = ?",
                address,
                text.subject(),
                text.body(),
                id);
    }

    @Override
    public void sent(String id, Instant at) {
        write(
                "update notice set state = 'SENT', sent_at = ?, body = null, problem = null where id = ?",
                Moments.text(at),
                id);
    }

    @Override
    public void again(String id, Instant at, String problem) {
        write(
                "update notice set state = 'DUE', due_at = ?, problem = ? where id = ? and state = 'SENDING'",
                Moments.text(at),
                problem,
                id);
    }

    @Override
    public void failed(String id, String problem) {
        write("update notice set state = 'FAILED', problem = ? where id = ? and state = 'SENDING'", problem, id);
    }

    @Override
    public void drop(String id) {
        write("delete from notice where id = ? and state = 'SENDING'", id);
    }

    @Override
    public void release(Instant now) {
        if (dialect == Dialect.SQLITE) {
            write("update notice set due_at = ? where state = 'SENDING'", Moments.text(now));
        }
    }

    @Override
    public Notice retry(String id, Instant at, Scope scope) {
        return transactions.change(transaction -> {
            Notice notice = find(id, scope).orElseThrow(Refused::notFound);
            if (notice.state() != Notice.State.FAILED || notice.kind() == Kind.UNREADABLE) {
                throw Refused.impossible(
                        new Sentence(
                                "Seul un message qui n’a pas pu partir se renvoie.",
                                "Only a message that could not be sent is sent again."),
                        List.of());
            }
            write(
                    "update notice set state = 'DUE', due_at = ?, attempts = 0 where id = ?",
                    Moments.text(at),
                    notice.id());
            return find(id, scope).orElseThrow();
        });
    }

    @Override
    public Optional<Notice> find(String id, Scope scope) {
        Condition condition = Condition.NONE.and("notice.id = ?", id).and(Visibility.NOTICES.in(scope));
        return list(condition, "").stream().findFirst();
    }

    @Override
    public PageOf<Notice> list(Notice.@Nullable State state, PageRequest page, Scope scope) {
        if (page.sort() != null && !page.sort().equals(NEWEST.name())) {
            throw new Invalid("sort", Expected.oneOf(NEWEST.name()));
        }
        Condition condition = Visibility.NOTICES
                .in(scope)
                .andIf("notice.state = ?", state)
                .and(NEWEST.after("notice", page.cursor()));
        List<Notice> found = list(condition, NEWEST.orderBy("notice") + " limit " + (page.limit() + 1));
        if (found.size() <= page.limit()) {
            return new PageOf<>(found, null);
        }
        Notice last = found.get(page.limit() - 1);
        return new PageOf<>(found.subList(0, page.limit()), NEWEST.cursor(Moments.text(last.decidedAt()), last.id()));
    }

    private List<Notice> list(Condition condition, String order) {
        String sql = "select " + COLUMNS + " from notice" + condition.where() + order;
        return transactions.read(handle -> condition
                .bind(handle.createQuery(sql))
                .map((row, context) -> notice(row))
                .list());
    }

    private void write(String sql, Object... values) {
        transactions.write(handle -> handle.execute(sql, values));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String subject = row.getString(11);
        String body = row.getString(12);
        String sentAt = row.getString(13);
        return new Notice(
                row.getString(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                Moments.instant(row.getString(6)),
                Moments.instant(row.getString(7)),
                Notice.State.valueOf(row.getString(8)),
                row.getInt(9),
                row.getString(10),
                subject == null || body == null ? null : new Notice.Text(subject, body),
                sentAt == null ? null : Moments.instant(sentAt),
                row.getString(14));
    }
}
