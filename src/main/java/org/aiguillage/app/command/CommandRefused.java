package org.aiguillage.app.command;

/** A command that was understood and could not be done; the message says why. */
final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    CommandRefused(String why) {
        super(why);
    }
}
