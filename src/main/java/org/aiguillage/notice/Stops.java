package org.aiguillage.notice;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The links with which readers stop what they are sent: one unguessable token a reader, which opens nothing else. */
public interface Stops {

    /** The token of a reader; made the first time it is asked for. */
    @Unscoped(Unscoped.Why.SERVICE)
    String token(String stopKey);

    /** Whose token it is. */
    @Unscoped(Unscoped.Why.KEY)
    Optional<String> reader(String token);

    /** Whether a reader without account has stopped. */
    @Unscoped(Unscoped.Why.SERVICE)
    boolean stopped(String stopKey);

    void stop(String stopKey, Instant at);
}
