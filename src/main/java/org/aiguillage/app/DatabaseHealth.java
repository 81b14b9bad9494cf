package org.aiguillage.app;

import com.codahale.metrics.health.HealthCheck;
import org.aiguillage.storage.Storage;

/** Whether the database answers. */
final class DatabaseHealth extends HealthCheck {
    private final Storage storage;

    DatabaseHealth(Storage storage) {
        this.storage = storage;
    }

    @Override
    protected Result check() {
        storage.isEmpty();
        return Result.healthy();
    }
}
