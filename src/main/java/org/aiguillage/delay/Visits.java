package org.aiguillage.delay;

import java.util.Optional;

/** Where the subjects of clocks stand now. */
public interface Visits {

    record Standing(Visit visit, Visit.Terms terms) {

        /** The turn that runs now; none while nobody holds the ball. */
        public Optional<Turn> turn() {
            return visit.turn(terms);
        }
    }

    Optional<Standing> of(Subject subject);
}
