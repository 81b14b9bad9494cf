package org.aiguillage.delay;

import java.time.Instant;
import java.util.List;

/**
 * A holder's turn: who holds the ball in which stage, since when, and what is not charged.
 *
 * @param visit number of the stage visit it belongs to
 * @param since when its clock began
 * @param pauses closed stretches since then that are not charged
 */
public record Turn(int visit, String stage, Holder holder, Visit.Terms terms, Instant since, List<Pause> pauses) {}
