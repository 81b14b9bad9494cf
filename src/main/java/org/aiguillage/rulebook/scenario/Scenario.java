package org.aiguillage.rulebook.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.aiguillage.language.Sentence;

/**
 * A situation, and what the rules must say of it.
 *
 * @param file path below the rules folder
 * @param line on which it begins
 * @param differences from the base, by path: {@code ask.round}, {@code mandate.ticketMin}, {@code turn.stage}
 * @param speak ids of rules that must speak
 * @param silent ids of rules that must not
 */
public record Scenario(
        String file,
        int line,
        Sentence situation,
        Map<String, JsonNode> differences,
        Set<String> speak,
        Set<String> silent) {}
