package org.aiguillage.delay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Unscoped;

/** The flags that were raised. */
public interface Flags {

    Optional<Flag> find(String id, Scope scope);

    /** The flags of one subject whose stage has not ended. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<Flag> openOf(Subject subject);

    /** The same for many subjects at once. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<Flag> openOf(Collection<Subject> subjects);

    /** Whether this very target has fired already: once per level, turn and moment. */
    @Unscoped(Unscoped.Why.SERVICE)
    boolean fired(Subject subject, Turn turn, Level level, Instant reached);
}
