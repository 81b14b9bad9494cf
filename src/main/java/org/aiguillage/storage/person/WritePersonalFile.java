package org.aiguillage.storage.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Pseudonym;
import org.aiguillage.privacy.PersonalFile;
import org.aiguillage.privacy.PersonalFile.Done;
import org.aiguillage.privacy.PersonalFile.Message;
import org.aiguillage.privacy.PersonalFile.OpenSession;
import org.aiguillage.privacy.PersonalFile.Said;
import org.aiguillage.privacy.Somebody;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.Moments;
import org.aiguillage.storage.row.PersonalFields;
import org.aiguillage.storage.row.PersonalRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Collects all that is kept about somebody. */
final class WritePersonalFile {
    private final Handle handle;
    private final Somebody somebody;
    private final List<Said> said = new ArrayList<>();

    WritePersonalFile(Handle handle, Somebody somebody) {
        this.handle = handle;
        this.somebody = somebody;
    }

    PersonalFile file(Instant at) {
        somebody.streams().forEach(this::read);
        List<Done> done = new ArrayList<>();
        List<Message> messages =
                new ArrayList<>(messages("lower(address) = ?", PersonalRows.knownAs(somebody.email())));
        List<OpenSession> sessions = new ArrayList<>();
        for (String account : somebody.accounts()) {
            done.addAll(done(account));
            messages.addAll(messages("address is null and reader = ?", "account/" + account));
            sessions.addAll(sessions(account));
        }
        return new PersonalFile(somebody.email(), at, somebody.accounts(), List.copyOf(said), done, messages, sessions);
    }

    private void read(String stream) {
        PersonalFields.Opener opener = PersonalRows.opener(handle, stream);
        for (Event event : EventRows.of(handle, stream, 0, Integer.MAX_VALUE)) {
            walk(event, "", Bodies.read(event.body(), JsonNode.class), opener);
        }
    }

    private void walk(Event event, String path, JsonNode node, PersonalFields.Opener opener) {
        Pseudonym pseudonym = pseudonym(node);
        if (pseudonym != null) {
            opener.text(pseudonym)
                    .filter(text -> somebody.persons().contains(pseudonym.person()))
                    .ifPresent(text -> add(event, path, text));
        } else if (node.isTextual() && node.textValue().equalsIgnoreCase(somebody.email())) {
            add(event, path, node.textValue());
        }
        node.properties()
                .forEach(field -> walk(
                        event,
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                        field.getValue(),
                        opener));
    }

    private static @Nullable Pseudonym pseudonym(JsonNode node) {
        return node.size() == 2
                        && node.path("person").isTextual()
                        && node.path("hmac").isTextual()
                ? new Pseudonym(
                        node.path("person").textValue(), node.path("hmac").textValue())
                : null;
    }

    private void add(Event event, String field, String text) {
        said.add(new Said(event.stream(), event.seq(), event.type(), event.at(), field, text));
    }

    private List<Done> done(String account) {
        return handle.createQuery("select stream, seq, type, at from event where actor = ? order by position")
                .bind(0, account)
                .map((row, context) ->
                        new Done(row.getString(1), row.getLong(2), row.getString(3), Moments.instant(row.getString(4))))
                .list();
    }

    private List<Message> messages(String which, String value) {
        return handle.createQuery("select kind, decided_at, sent_at, address, subject from notice where " + which
                        + " order by decided_at, id")
                .bind(0, value)
                .map((row, context) -> new Message(
                        row.getString(1),
                        Moments.instant(row.getString(2)),
                        row.getString(3) == null ? null : Moments.instant(row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private List<OpenSession> sessions(String account) {
        return handle.createQuery("select opened_at, used_at, expires_at, device from session where account_id = ?"
                        + " order by opened_at, id")
                .bind(0, account)
                .map((row, context) -> new OpenSession(
                        account,
                        Moments.instant(row.getString(1)),
                        Moments.instant(row.getString(2)),
                        Moments.instant(row.getString(3)),
                        row.getString(4)))
                .list();
    }
}
