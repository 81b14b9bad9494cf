package org.aiguillage.web.rules;

import java.util.List;

/**
 * One version of the rulebook in words.
 *
 * @param step what is to be done with it next
 * @param changes what it says that the other does not, each in a sentence
 * @param mayChange whether the reader may send tables
 * @param problem why what was just asked for was refused; empty when nothing was
 */
public record VersionView(
        String path,
        String title,
        String lead,
        String version,
        Step step,
        String changesTitle,
        List<String> changes,
        List<TableRow> tables,
        List<Chapter> chapters,
        boolean mayChange,
        String problem) {

    /** What the reader can do. */
    public enum Deed {
        /** Nothing, or nothing at this rank. */
        NONE,
        /** Ask for a trial on the past. */
        TRY,
        /** Wait for the trial. */
        WAIT,
        /** Put it in force. */
        ACTIVATE,
        /** Put it in force again. */
        RETURN
    }

    /**
     * @param trial path of the trial; empty without one
     * @param trialId what shows the effects; empty without one
     */
    public record Step(Deed deed, String title, String sentence, String trial, String trialId) {}

    public record TableRow(String path, String name, String title, String rows) {}

    /** @param name where its rules are at work */
    public record Chapter(String name, String count, List<RuleRow> rules) {}

    public record RuleRow(String id, String sentence) {}
}
