package org.aiguillage.rulebook.facts;

import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Round;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code required.csv}.
 *
 * @param round null for every round
 * @param item kind of a document, or path of a field
 * @param name what to call it in a sentence
 */
public record Required(@Nullable Round round, String item, boolean document, Holder owedBy, Sentence name) {}
