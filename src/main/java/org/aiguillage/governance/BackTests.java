package org.aiguillage.governance;

import java.util.Optional;

/** What was tried out before it counts. */
public interface BackTests {

    /**
     * @param candidate the version that was tried
     * @param against the version that it was compared with
     * @param askedBy an account, or {@code system}
     */
    record BackTest(String id, String candidate, String against, boolean finished, String askedBy) {}

    Optional<BackTest> find(String id);
}
