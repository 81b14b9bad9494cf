package org.aiguillage.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of an event that identifies a living person. The chained body then holds a {@link Pseudonym}, and the text
 * stands apart, so that it can be erased while the chain stays whole.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Personal {
    String NO_NAME = "[effacé · erased]";
    /** A domain that RFC 2606 keeps from ever existing. */
    String NO_EMAIL = "erased@aiguillage.invalid";

    String NO_ADDRESS = "";

    /** What is read in its place once it was erased: something that fits wherever the text did. */
    String erased();
}
