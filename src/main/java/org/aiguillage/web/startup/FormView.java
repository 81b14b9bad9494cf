package org.aiguillage.web.startup;

import java.util.List;
import org.aiguillage.dossier.CompanyProfile;

/**
 * What stands around the fields of a step.
 *
 * @param raise where the raise is
 * @param action where the form goes
 * @param version of the dossier that the form shows
 * @param note that it was saved, or changed by somebody else; empty otherwise
 * @param currency of the amounts asked, as it is written after them
 * @param consent whether the company says here who may see the dossier
 */
public record FormView(
        String raise,
        String action,
        String version,
        String note,
        CompanyProfile company,
        String currency,
        boolean consent,
        List<StepView> steps) {

    /** What the step still lacks. */
    public List<String> missing() {
        return steps.stream()
                .filter(StepView::here)
                .flatMap(step -> step.missing().stream())
                .toList();
    }
}
