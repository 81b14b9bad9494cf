package org.aiguillage.web.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which one enters.
 *
 * @param problem key of what went wrong with the last try
 * @param elsewhere what another service is called at which one may sign in; null without one
 * @param invented accounts that are open to a click; empty outside the demonstration
 */
public record EntranceView(
        @Nullable String problem, @Nullable String elsewhere, List<Invented> invented) {

    public record Invented(String id, String name, String role) {}
}
