package org.aiguillage.web.investor.mandate;

import java.util.List;
import org.aiguillage.web.sheet.Option;

/**
 * A mandate's form.
 *
 * @param action where it is sent; what it would change is asked at the same address with {@code /effect}
 * @param version that the form was made of; empty for a new one
 * @param effect what the change would do, in words; empty while nobody has asked
 * @param absences rows for absences, some of them blank
 * @param place whose form it is
 */
public record MandateView(
        String title,
        String action,
        String version,
        Effect effect,
        boolean saved,
        int absences,
        Choices choices,
        Place place) {

    /** @param counts how many dossiers were looked at; empty while nobody has asked */
    public record Effect(String sentence, String counts) {
        static final Effect NONE = new Effect("", "");
    }

    /**
     * @param here of the navigation
     * @param back where one comes from
     * @param lead what a change means
     */
    public record Place(String here, String back, String name, String lead) {}

    public record Choices(
            List<Option> rounds,
            List<Option> roles,
            List<Option> instruments,
            List<Option> sectors,
            List<Option> territories) {}
}
