package org.aiguillage.notice;

import java.time.Instant;
import java.util.Optional;

/** The links with which readers stop what they are sent: one unguessable token a reader, which opens nothing else. */
public interface Stops {

    /** The token of a reader; made the first time it is asked for. */
    String token(String stopKey);

    /** Whose token it is. */
    Optional<String> reader(String token);

    /** Whether a reader without account has stopped. */
    boolean stopped(String stopKey);

    void stop(String stopKey, Instant at);
}
