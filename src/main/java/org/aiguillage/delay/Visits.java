package org.aiguillage.delay;

import java.util.Optional;

/** Where the subjects of clocks stand now. */
public interface Visits {

    record Standing(Visit visit, Visit.Terms terms) {}

    Optional<Standing> of(Subject subject);
}
