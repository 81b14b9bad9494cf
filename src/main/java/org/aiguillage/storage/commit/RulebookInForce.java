package org.aiguillage.storage.commit;

import java.util.Optional;
import org.aiguillage.governance.RulebookVersion;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The latest version in force that is known to be durable. */
public final class RulebookInForce {
    private volatile Seen latest = new Seen(0, null);

    /** @param position of the event that put it in force */
    public record Seen(long position, @Nullable String version) {
        public Optional<String> found() {
            return Optional.ofNullable(version);
        }
    }

    /** As a handle sees it. */
    public static Seen by(Handle handle) {
        return handle.createQuery("select position, id from rulebook where standing = ?")
                .bind(0, RulebookVersion.Standing.IN_FORCE.name())
                .map((row, context) -> new Seen(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new Seen(0, null));
    }

    public Seen now() {
        return latest;
    }

    public synchronized void follow(Seen later) {
        if (later.position() > latest.position()) {
            latest = later;
        }
    }
}
