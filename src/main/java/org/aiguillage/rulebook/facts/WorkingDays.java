package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;

/** A number of working days, which a sentence writes with its unit. */
public record WorkingDays(BigDecimal days) {}
