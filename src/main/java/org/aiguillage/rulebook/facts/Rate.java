package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;

/**
 * A row of {@code currencies.csv}.
 *
 * @param currency ISO 4217
 * @param euros that one unit is worth
 */
public record Rate(String currency, BigDecimal euros) {}
