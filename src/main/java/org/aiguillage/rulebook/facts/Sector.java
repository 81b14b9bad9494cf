package org.aiguillage.rulebook.facts;

import org.aiguillage.language.Sentence;

/** A row of {@code sectors.csv}. */
public record Sector(String code, String family, Sentence name) {}
