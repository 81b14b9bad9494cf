package org.aiguillage.web.staff.cases;

import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Texts;

/**
 * What somebody tried to do about a flag, and could not.
 *
 * @param sentence why; empty where nothing was tried
 * @param typed what they had written
 */
public record Tried(String flagId, String sentence, String typed) {
    public static final Tried NOTHING = new Tried("", "", "");

    public static Tried refused(Texts t, String flagId, Refused why, String typed) {
        return new Tried(flagId, t.of(why.sentence()), typed);
    }

    public static Tried invalid(Texts t, String flagId, Invalid why, String typed) {
        return new Tried(
                flagId,
                Problem.of(why).errors().stream()
                        .findFirst()
                        .map(error -> t.get("staff.care.wrong", t.of(error.expected())))
                        .orElse(""),
                typed);
    }
}
