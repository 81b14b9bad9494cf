package org.aiguillage.observatory;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.ReferralStage;

/**
 * A stage on the way from submission to the money: first of the dossier, then of each deal that it becomes.
 *
 * @param label of the stage
 */
public record Place(Subject.Type type, String stage, Sentence label) {

    /** In order. What a dossier is once investors have it is left out: its deals say where it stands. */
    static final List<Place> WAY = way();

    private static List<Place> way() {
        List<Place> way = new ArrayList<>();
        for (Stage stage : List.of(Stage.SUBMITTED, Stage.COMPLETENESS_CHECK)) {
            way.add(new Place(Subject.Type.DOSSIER, stage.name(), stage.label()));
        }
        for (ReferralStage stage : ReferralStage.values()) {
            way.add(new Place(Subject.Type.REFERRAL, stage.name(), stage.label()));
        }
        return List.copyOf(way);
    }

    boolean of(Lived stay) {
        return stay.subject().type() == type && stay.visit().stage().equals(stage);
    }
}
