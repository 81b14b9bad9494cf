package org.aiguillage.web.api.call;

/** What is shown of one thing that changes: its version is the answer's ETag. */
public interface Versioned {
    String id();

    long version();
}
