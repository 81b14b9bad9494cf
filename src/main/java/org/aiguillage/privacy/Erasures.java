package org.aiguillage.privacy;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** What was erased, and when. */
@Unscoped(Unscoped.Why.COMMON)
public interface Erasures {

    Optional<Erasure> find(String id);

    /** Oldest first, after one of them. */
    List<Erasure> after(String id, int limit);
}
