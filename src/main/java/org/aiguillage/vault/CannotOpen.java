package org.aiguillage.vault;

import org.jspecify.annotations.Nullable;

/** Something sealed that these keys do not open, or that is no longer what was sealed. */
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
