package org.aiguillage.rulebook.facts;

import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.language.Sentence;

/**
 * A turn that has reached a level.
 *
 * @param stage what the stage is called
 * @param elapsed charged to the holder so far
 */
public record Slowness(Level level, Holder holder, Sentence stage, WorkingDays elapsed, WorkingDays allowed) {}
