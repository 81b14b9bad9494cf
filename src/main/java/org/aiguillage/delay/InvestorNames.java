package org.aiguillage.delay;

import java.util.Set;

/** What an investor goes by. */
public interface InvestorNames {

    /** Its id, its external id and its name, as far as it has them. */
    Set<String> of(String investorId);
}
