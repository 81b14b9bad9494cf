package org.aiguillage.web.startup;

import java.util.List;

/**
 * One step as it stands.
 *
 * @param path where it is filled in
 * @param facts what is there already, in words
 * @param missing what is not, and why it is asked for
 */
public record StepView(Step step, String path, String name, boolean here, List<String> facts, List<String> missing) {}
