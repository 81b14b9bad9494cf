package org.aiguillage.routing;

import java.time.Instant;
import java.util.List;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.CompanyEvent.CompanyRegistered;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierImported;
import org.aiguillage.dossier.DossierEvent.StageImported;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Stage;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what another system has recorded of a dossier, each step at its own time. Nothing is decided and nobody is
 * told; what is over raises no flag, and a dossier that is still open is clocked from when its stage began.
 */
public final class RecordHistory {
    private final Journal journal;
    private final Dossiers dossiers;
    private final Timekeeper timekeeper;

    public RecordHistory(Journal journal, Dossiers dossiers, Timekeeper timekeeper) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.timekeeper = timekeeper;
    }

    /** @param holder null once closed */
    public record Step(Instant at, Stage stage, @Nullable Holder holder) {}

    /** What became of a history. */
    public enum Result {
        BEGUN,
        CONTINUED,
        KNOWN
    }

    /**
     * Begins a dossier with its history, or adds what is new to the one that was begun under the same name.
     *
     * @param steps oldest first, none in the future; the first is open
     * @throws Refused IMPOSSIBLE when the dossier has another history, or has moved since
     */
    public Result record(Caller caller, String externalId, CompanyProfile company, List<Step> steps) {
        return journal.<Result>change(caller.actor(), change -> {
            Dossier known = dossiers.named(externalId).orElse(null);
            if (known == null) {
                Dossier begun = begin(change, externalId, company, steps.get(0));
                settle(change, after(change, begun, steps.subList(1, steps.size())));
                return Result.BEGUN;
            }
            return goOn(change, known, steps);
        });
    }

    private Dossier begin(Change change, String externalId, CompanyProfile profile, Step first) {
        Company company = dossiers.companyWithKey(profile.key())
                .orElseGet(() ->
                        change.begin(Company.STREAM, Ids.next(), new CompanyRegistered(profile.key(), profile.name())));
        Raise raise = new Raise(profile, null, null, null, null);
        Holder holder = first.holder();
        if (holder == null) {
            throw new IllegalArgumentException("a history cannot begin with its end");
        }
        return change.past(first.at())
                .begin(
                        Dossier.STREAM,
                        Ids.next(),
                        new DossierImported(company.id(), raise, externalId, first.stage(), holder));
    }

    private Result goOn(Change change, Dossier known, List<Step> steps) {
        List<Step> before = journal.history(Dossier.STREAM, known.id()).stream()
                .takeWhile(RecordHistory::imported)
                .map(RecordHistory::step)
                .toList();
        int both = Math.min(before.size(), steps.size());
        if (before.isEmpty() || !before.subList(0, both).equals(steps.subList(0, both))) {
            throw Refused.impossible(ANOTHER, List.of());
        } else if (both == steps.size()) {
            return Result.KNOWN;
        } else if (known.version() != before.size()) {
            throw Refused.impossible(MOVED, List.of());
        }
        List<Step> more = steps.subList(both, steps.size());
        Dossier after = after(change, known, more);
        more.stream()
                .filter(step -> step.stage() != known.stage())
                .findFirst()
                .ifPresent(step -> timekeeper.ended(change, Subject.dossier(known.id()), known.standing(), step.at()));
        settle(change, after);
        return Result.CONTINUED;
    }

    private static Dossier after(Change change, Dossier before, List<Step> steps) {
        Dossier dossier = before;
        for (Step step : steps) {
            dossier = change.past(step.at())
                    .append(Dossier.STREAM, dossier, new StageImported(step.stage(), step.holder()));
        }
        return dossier;
    }

    /** What the open stage has reached by now is raised by the import itself, and so is news to nobody. */
    private void settle(Change change, Dossier dossier) {
        timekeeper.follow(change, Subject.dossier(dossier.id()), dossier.standing(), dossier.standing());
    }

    private static boolean imported(Recorded<DossierEvent> recorded) {
        return recorded.fact() instanceof DossierImported || recorded.fact() instanceof StageImported;
    }

    private static Step step(Recorded<DossierEvent> recorded) {
        Instant at = recorded.event().at();
        if (recorded.fact() instanceof DossierImported it) {
            return new Step(at, it.stage(), it.holder());
        }
        StageImported it = (StageImported) recorded.fact();
        return new Step(at, it.stage(), it.holder());
    }

    private static final Sentence ANOTHER = new Sentence(
            "un dossier de ce nom existe déjà, avec une autre histoire",
            "a dossier of this name exists already, with another history");
    private static final Sentence MOVED = new Sentence(
            "le dossier a avancé ici depuis son import : la suite du journal n’est pas reprise",
            "the dossier has moved here since it was imported: the rest of the log is not taken");
}
