package org.aiguillage.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why a query takes no {@link Scope}. Every other query of what is stored takes the scope of whoever asks. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unscoped {

    Why value();

    enum Why {
        /** The service asks on its own behalf: no call and no page ever does. */
        SERVICE,
        /** It belongs to nobody: who may read it is said by the roles of the operation alone. */
        COMMON,
        /**
         * Its argument is what opens it: a secret, the caller's own account, the hash of a content that the caller was shown, the
         * whole name of whom the caller knows.
         */
        KEY
    }
}
