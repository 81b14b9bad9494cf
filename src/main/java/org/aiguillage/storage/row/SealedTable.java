package org.aiguillage.storage.row;

import java.util.List;
import java.util.Optional;
import org.aiguillage.vault.CannotOpen;
import org.aiguillage.vault.Vault;
import org.jdbi.v3.core.Handle;

/**
 * A table of sealed contents. Each has the columns {@code sealed} and {@code sealed_with}, the name of the key.
 *
 * @param id the column that names a row
 * @param place what its contents are sealed for, followed by the name of the row
 */
public record SealedTable(String name, String id, String place) {
    public static final SealedTable DOCUMENTS = new SealedTable("document_sealed", "sha256", "document/");

    public static final SealedTable FACTORS = new SealedTable("factor", "account_id", "factor/");
    public static final SealedTable TICKET_FACTORS = new SealedTable("ticket_factor", "hash", "ticket/");

    /** All that is sealed again when the key changes. */
    public static final List<SealedTable> ALL = List.of(DOCUMENTS, FACTORS, TICKET_FACTORS);

    /** Seals a content and keeps it; what is there already stays. */
    public void keep(Handle handle, Vault vault, String row, byte[] content) {
        handle.createUpdate("insert into " + name + " (" + id
                        + ", sealed_with, sealed) values (?, ?, ?) on conflict do nothing")
                .bind(0, row)
                .bind(1, vault.newestKey())
                .bind(2, vault.seal(place + row, content))
                .execute();
    }

    /** @throws CannotOpen when it is not what was sealed, or its key is not given */
    public Optional<byte[]> open(Handle handle, Vault vault, String row) {
        return handle.createQuery("select sealed from " + name + " where " + id + " = ?")
                .bind(0, row)
                .map((found, context) -> found.getBytes(1))
                .findOne()
                .map(bytes -> vault.open(place + row, bytes));
    }

    /** The names of all keys that its contents are sealed with. */
    public List<String> keys(Handle handle) {
        return handle.createQuery("select distinct sealed_with from " + name)
                .mapTo(String.class)
                .list();
    }

    /** Some rows that are sealed with another key than the newest. */
    public List<String> sealedBefore(Handle handle, Vault vault, int most) {
        return handle.createQuery(
                        "select " + id + " from " + name + " where sealed_with <> ? order by " + id + " limit " + most)
                .bind(0, vault.newestKey())
                .mapTo(String.class)
                .list();
    }

    /** Seals a row again, with the newest key. */
    public void reseal(Handle handle, Vault vault, String row) {
        open(handle, vault, row)
                .ifPresent(content -> handle.createUpdate(
                                "update " + name + " set sealed_with = ?, sealed = ? where " + id + " = ?")
                        .bind(0, vault.newestKey())
                        .bind(1, vault.seal(place + row, content))
                        .bind(2, row)
                        .execute());
    }
}
