package org.aiguillage.web.investor.deal;

import java.util.List;
import org.aiguillage.web.investor.speech.ClockView;
import org.aiguillage.web.sheet.Option;

/**
 * A deal in words, with what can be done to it.
 *
 * @param finding how it stands, in one sentence
 * @param ball who is to act, since when
 * @param facts groups of facts, those that were not given left out
 * @param sheet where the dossier is printed from
 * @param whyLine why it was sent to the reader; empty where that is not known
 * @param pace how long the reader takes at this stage, beside the others; empty where nothing is known
 * @param story what happened, the latest first
 */
public record DealView(
        String id,
        long version,
        String finding,
        String raise,
        String ball,
        String ballDetail,
        ClockView clock,
        Moves moves,
        List<Group> facts,
        List<Paper> papers,
        String sheet,
        String whyLine,
        List<Reason> why,
        String pace,
        List<Happening> story,
        Notebook notebook) {

    /**
     * What is possible now.
     *
     * @param on the step that comes next; empty where none does
     * @param back stages that it can return to
     * @param resume what going on again is called; empty where nothing interrupts
     * @param reasons of a declination
     */
    public record Moves(
            List<Option> on,
            List<Option> back,
            String resume,
            boolean ask,
            boolean park,
            boolean decline,
            boolean win,
            List<Option> reasons) {

        public boolean any() {
            return !on.isEmpty() || !back.isEmpty() || !resume.isEmpty() || ask || park || decline || win;
        }
    }

    public record Group(String title, List<Fact> facts) {}

    public record Fact(String name, String value) {}

    /** @param href where it is opened, on record; empty where its content is not kept any more */
    public record Paper(String kind, String name, String detail, String href) {}

    public record Reason(String points, String sentence) {}

    /** @param text what was asked, answered or said; empty where nothing was */
    public record Happening(String what, String text, String when) {}

    /**
     * What only the reader's own organisation sees.
     *
     * @param score as its form sends it; empty without one
     * @param notes latest first
     */
    public record Notebook(String score, List<Option> scores, List<Note> notes) {}

    public record Note(String when, String text) {}
}
