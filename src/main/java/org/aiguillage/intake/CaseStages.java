package org.aiguillage.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.dossier.Stage;
import org.aiguillage.eventlog.CaseHistory;
import org.aiguillage.eventlog.CaseHistory.Happened;
import org.aiguillage.eventlog.LogFile;
import org.aiguillage.intake.StageMapping.Target;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.routing.RecordHistory.Step;
import org.jspecify.annotations.Nullable;

/** The stages that a case of a log went through. Events that lead where the case is already change nothing. */
final class CaseStages {
    private final LogFile log;
    private final StageMapping mapping;
    private final Instant now;

    CaseStages(LogFile log, StageMapping mapping, Instant now) {
        this.log = log;
        this.mapping = mapping;
        this.now = now;
    }

    /** @param remarks what was left out, and why */
    record Stages(List<Step> steps, List<FieldError> remarks) {}

    /** @throws Senseless for a case that cannot be the history of a dossier */
    Stages of(CaseHistory history) {
        Instant end = history.end();
        List<Step> steps = new ArrayList<>();
        int late = 0;
        for (Happened event : history.events()) {
            Target target = target(event);
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (end != null && event.at().isAfter(end)) {
                late++;
            } else if (target.stage() != null && leadsOn(last, target)) {
                steps.add(step(event, target.stage(), target, last));
            }
        }
        if (steps.isEmpty()) {
            throw new Senseless(history.line(), "", NOWHERE);
        }
        if (end != null && steps.get(steps.size() - 1).stage() != Stage.CLOSED) {
            steps.add(new Step(requirePast(history.line(), "", end), Stage.CLOSED, null));
        }
        return new Stages(List.copyOf(steps), late == 0 ? List.of() : List.of(new FieldError("", leftOut(late))));
    }

    private Target target(Happened event) {
        Target target = mapping.of(event.activity());
        if (target == null) {
            throw new Senseless(
                    event.line(),
                    log.activityColumn(),
                    new Sentence(
                            "« " + event.activity() + " » : une activité de " + mapping.file() + " était attendue",
                            "\"" + event.activity() + "\": an activity of " + mapping.file() + " was expected"));
        }
        return target;
    }

    private static boolean leadsOn(@Nullable Step last, Target target) {
        return last == null || last.stage() != target.stage() || last.holder() != target.holder();
    }

    private Step step(Happened event, Stage stage, Target target, @Nullable Step last) {
        if (last == null && stage == Stage.CLOSED) {
            throw new Senseless(event.line(), log.activityColumn(), BEGINS_CLOSED);
        } else if (last != null && last.stage() == Stage.CLOSED) {
            throw new Senseless(
                    event.line(),
                    log.activityColumn(),
                    new Sentence(
                            "« " + event.activity() + " » mène au stade " + stage
                                    + " après CLOSED : plus rien n’était attendu",
                            "\"" + event.activity() + "\" leads to stage " + stage
                                    + " after CLOSED: nothing more was expected"));
        }
        return new Step(requirePast(event.line(), log.timeColumn(), event.at()), stage, target.holder());
    }

    private Instant requirePast(long line, String column, Instant at) {
        if (at.isAfter(now)) {
            throw new Senseless(
                    line,
                    column,
                    new Sentence(
                            at + " est à venir : une date passée était attendue",
                            at + " is still to come: a time that is past was expected"));
        }
        return at;
    }

    private static Sentence leftOut(int late) {
        return new Sentence(
                "événements après la fin du cas, laissés de côté : " + late,
                "events after the end of the case, left out: " + late);
    }

    private static final Sentence NOWHERE = new Sentence(
            "aucun événement ne mène à un stade avant la fin du cas",
            "no event leads to a stage before the end of the case");
    private static final Sentence BEGINS_CLOSED = new Sentence(
            "un dossier ne commence pas par CLOSED : un stade ouvert était attendu avant",
            "a dossier does not begin with CLOSED: an open stage was expected before");

    /** A case that is refused, with the line at fault. */
    static final class Senseless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;
        private final transient FieldError error;

        Senseless(long line, String column, Sentence expected) {
            super(expected.en());
            this.line = line;
            this.error = new FieldError(column, expected);
        }

        long line() {
            return line;
        }

        List<FieldError> errors() {
            return List.of(error);
        }
    }
}
