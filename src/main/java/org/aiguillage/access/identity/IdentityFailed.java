package org.aiguillage.access.identity;

import org.jspecify.annotations.Nullable;

/** The other service did not say who somebody is. */
public final class IdentityFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Why {
        /** It cannot be reached, or answers nonsense. */
        AWAY,
        /** It refuses, or what it says is not meant for us, for this try, or for now. */
        NOT_PROVEN
    }

    private final Why why;

    public IdentityFailed(Why why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
