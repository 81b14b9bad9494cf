package org.aiguillage.rulebook.kinds;

import java.util.Set;

/**
 * What one rule reads and may say.
 *
 * @param apart whether it judges each mandate by itself; what it reads is told only then
 * @param others types of the further facts that it asks for
 */
record Reading(
        String rule,
        Effect effect,
        boolean apart,
        Set<Property> ofCandidate,
        Set<Property> ofCase,
        Set<Class<?>> others) {}
