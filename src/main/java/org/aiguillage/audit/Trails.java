package org.aiguillage.audit;

import java.util.List;
import java.util.Optional;

/** The trails that exist. */
public interface Trails {

    Optional<Trail> find(String subject);

    /** By subject, after one of them. */
    List<Trail> after(String subject, int limit);
}
