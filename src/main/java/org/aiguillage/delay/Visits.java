package org.aiguillage.delay;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;
import org.jspecify.annotations.Nullable;

/** Where the subjects of clocks stand now. */
@Unscoped(Unscoped.Why.SERVICE)
public interface Visits {

    record Standing(Visit visit, Visit.Terms terms) {

        /** The turn that runs now; none while nobody holds the ball. */
        public Optional<Turn> turn() {
            return visit.turn(terms);
        }
    }

    Optional<Standing> of(Subject subject);

    /** All that is open, page by page. */
    @Unscoped(Unscoped.Why.SERVICE)
    interface Open {

        /**
         * At most {@code limit} that are open, in one order; none at the end.
         *
         * @param after the last of the page before; null to begin
         */
        List<Held> after(@Nullable Subject after, int limit);

        /** The deals of one investor. */
        List<Held> ofInvestor(String investorId);
    }

    record Held(Subject subject, Standing standing) {}
}
