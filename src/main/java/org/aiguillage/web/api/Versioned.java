package org.aiguillage.web.api;

/** What is shown of one thing that changes: its version is the answer's ETag. */
interface Versioned {
    String id();

    long version();
}
