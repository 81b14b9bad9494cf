package org.aiguillage.web.startup;

import java.util.List;
import org.aiguillage.web.page.OpeningsView;

/**
 * A raise that was handed in, as its company follows it.
 *
 * @param path of the raise
 * @param calm what to expect while there is nothing to do; empty while there is something
 * @param asked what investors wait for the company to answer
 * @param deals those under way or won, who waits on the company first
 * @param ended those that are over
 * @param held investors who may still follow, in words; empty without any
 * @param whyNot why others have not received it
 * @param sheet where the dossier is to be printed
 * @param feeds where an address of it for other programs is had
 * @param openings the latest
 * @param moments the latest first
 * @param before what happened before those, the latest first
 */
public record RaiseView(
        String path,
        String finding,
        String lead,
        String calm,
        List<Asked> asked,
        List<Mark> marks,
        String dealsTitle,
        List<Deal> deals,
        String endedTitle,
        List<Deal> ended,
        String held,
        WhyNotView whyNot,
        List<Paper> papers,
        String sheet,
        String feeds,
        List<OpeningsView.Row> openings,
        List<Moment> moments,
        List<Moment> before,
        Doable doable) {

    /**
     * A question to the company.
     *
     * @param action where the answer goes
     * @param version of the deal that it stands in
     */
    public record Asked(String action, String version, String investor, String question, String since) {}

    /**
     * One stage of the raise.
     *
     * @param state {@code done}, {@code now} or {@code later}
     * @param when empty of a stage that was not reached
     */
    public record Mark(String name, String state, String when) {}

    /**
     * One investor's deal.
     *
     * @param detail why, where somebody said so
     * @param holder name of the holder; empty where nobody holds it
     * @param late whether the allowance has passed
     */
    public record Deal(
            String investor,
            String state,
            String detail,
            String holder,
            String held,
            String since,
            String expected,
            String basis,
            boolean late) {}

    /**
     * @param path of the file; empty where its content is not kept any more
     * @param detail its kind, and when it was deleted
     */
    public record Paper(String path, String detail, String name) {}

    /** @param said what somebody wrote; empty where nobody did */
    public record Moment(String at, String text, String said) {}

    /**
     * What the company can do.
     *
     * @param edit fill in the steps and add documents
     * @param leadFound say that a lead is found
     * @param end withdraw
     */
    public record Doable(boolean edit, boolean leadFound, boolean end) {}
}
