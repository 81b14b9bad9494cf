package org.aiguillage.web.startup;

import java.util.List;

/**
 * A dossier that its company puts together.
 *
 * @param path of the raise
 * @param returned whether it was submitted once, and came back
 * @param ready whether nothing is missing that the company can bring
 * @param known whether the rules could tell
 */
public record DraftView(
        String path,
        String finding,
        String lead,
        boolean returned,
        boolean ready,
        boolean known,
        List<StepView> steps) {}
