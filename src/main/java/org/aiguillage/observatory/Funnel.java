package org.aiguillage.observatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.ReferralStage;

/** How far dossiers have come: each as far as the deal of it that came furthest. */
final class Funnel {
    /** Submission, then the stages of a deal but for the last, which counts once the money is there. */
    private static final List<Place> STEPS = Place.WAY.stream()
            .filter(it -> it.type() == Subject.Type.REFERRAL
                    ? !it.stage().equals(ReferralStage.FUNDS_RECEIVED.name())
                    : it.stage().equals(Stage.SUBMITTED.name()))
            .toList();

    private static final int WON = STEPS.size();

    private final Map<String, Integer> furthest = new HashMap<>();

    /** @param stays drafts among them have not begun */
    Funnel(List<Lived> stays) {
        stays.stream()
                .filter(stay -> !stay.visit().stage().equals(Stage.DRAFT.name()))
                .forEach(stay -> furthest.merge(stay.subject().dossierId(), step(stay), Math::max));
    }

    private static int step(Lived stay) {
        if (stay.ending() == Status.Name.WON) {
            return WON;
        }
        for (int step = WON - 1; step > 0; step--) {
            if (STEPS.get(step).of(stay)) {
                return step;
            }
        }
        return stay.visit().stage().equals(ReferralStage.FUNDS_RECEIVED.name()) ? WON - 1 : 0;
    }

    /** From submission to the money; none when nothing was submitted. */
    List<Figures.Step> steps() {
        List<Figures.Step> steps = new ArrayList<>();
        for (int step = 0; step <= WON && !furthest.isEmpty(); step++) {
            int from = step;
            int dossiers =
                    (int) furthest.values().stream().filter(it -> it >= from).count();
            steps.add(new Figures.Step(step == WON ? null : STEPS.get(step), dossiers));
        }
        return steps;
    }
}
