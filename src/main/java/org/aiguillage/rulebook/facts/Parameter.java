package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;

/** A row of {@code parameters.csv}: a number that a rule refers to by name. */
public record Parameter(String name, BigDecimal value) {}
