package org.aiguillage.delay;

import java.util.Collection;
import java.util.Set;

/** Whom a reminder would get to. */
public interface Reach {

    /**
     * Of some flags those of which nobody would read a reminder, by id: the holder has neither an account that takes
     * messages as they come nor an address, or is whoever would send it.
     *
     * @param actor the account that would send it
     */
    Set<String> nobody(Collection<Flag> flags, String actor);
}
