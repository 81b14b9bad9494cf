package org.aiguillage.journal;

/**
 * An event of the journal, and what it says.
 *
 * @param fact the event's own record
 */
public record Recorded<E>(Event event, E fact) {}
