package org.aiguillage.storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What holds on every database. */
abstract class StorageContract {
    @SuppressWarnings("NullAway.Init") // Opened before each test.
    World world;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        world = new World(database());
    }

    @AfterEach
    void close() {
        world.close();
    }
}
