package org.aiguillage.mail;

/** A password: prints as {@code [REDACTED]}. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
