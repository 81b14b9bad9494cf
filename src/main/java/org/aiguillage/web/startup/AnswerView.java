package org.aiguillage.web.startup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiguillage.delay.Holder;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.routing.Question;
import org.aiguillage.web.sheet.Texts;

/**
 * What one investor has asked, in words.
 *
 * @param raise where the raise is
 * @param action where the answer goes
 * @param version of the deal that the question stands in
 * @param note why what was sent was not taken; empty where nothing was sent
 * @param open what waits for an answer; empty where nothing does
 * @param earlier what was asked before, the latest first
 */
public record AnswerView(
        String raise, String action, String version, String note, String investor, String open, List<Earlier> earlier) {

    /** @param answer empty where the deal went on without one */
    public record Earlier(String at, String question, String answer) {}

    static AnswerView of(Texts t, RaiseStory.Deal deal, String note) {
        String raise = RaiseAddress.of(deal.referral().dossierId());
        List<Earlier> earlier = new ArrayList<>();
        for (Question question : deal.questions()) {
            if (question.on() == Holder.STARTUP && !question.open()) {
                String answer = question.answer();
                earlier.add(new Earlier(t.date(question.askedAt()), question.question(), answer == null ? "" : answer));
            }
        }
        Collections.reverse(earlier);
        return new AnswerView(
                raise,
                raise + "/answers/" + deal.referral().id(),
                Long.toString(deal.referral().version()),
                note,
                deal.investor(),
                deal.asked().map(Question::question).orElse(""),
                earlier);
    }
}
