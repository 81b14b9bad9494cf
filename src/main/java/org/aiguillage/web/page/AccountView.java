package org.aiguillage.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account in words: where it is signed in, and which programs it has let in.
 *
 * @param secret a token that has just been made, shown this once
 * @param problem why what was asked could not be done
 */
public record AccountView(
        List<SessionRow> sessions,
        List<TokenRow> tokens,
        @Nullable String secret,
        @Nullable String problem) {

    /** @param here whether it is the one that shows this page */
    public record SessionRow(String id, String device, String opened, String used, boolean here) {}

    public record TokenRow(String id, String name, String scope, String made, String expires) {}

    /** Whether there is another session than this one. */
    public boolean elsewhere() {
        return sessions.size() > 1;
    }
}
