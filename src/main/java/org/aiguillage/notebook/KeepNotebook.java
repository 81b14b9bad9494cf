package org.aiguillage.notebook;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;
import org.jspecify.annotations.Nullable;

/** Writes and reads what an investor keeps to itself about a deal that it sees. */
public final class KeepNotebook {
    private final Journal journal;
    private final Referrals referrals;
    private final Notebooks notebooks;

    public KeepNotebook(Journal journal, Referrals referrals, Notebooks notebooks) {
        this.journal = journal;
        this.referrals = referrals;
        this.notebooks = notebooks;
    }

    /** @throws Refused FORBIDDEN for whoever is no investor, NOT_FOUND for a deal of another */
    public Notebook read(Caller caller, String referralId) {
        requireInvestor(caller);
        Referral deal = referrals.find(referralId, caller.scope()).orElseThrow(Refused::notFound);
        return notebooks
                .find(referralId, caller.scope())
                .orElseGet(() -> Notebook.empty(referralId, deal.sent().investorId()));
    }

    public Notebook write(Caller caller, String referralId, @Nullable String text) {
        String note = text == null ? null : text.strip();
        new Checks()
                .required(note, "text")
                .text(note, "text", Notebook.LONGEST_NOTE)
                .done();
        return keep(caller, referralId, book -> {
            book.requireRoom();
            return new NotebookEvent.NoteWritten(book.investorId(), requireNonNull(note));
        });
    }

    /** @param score null takes it away */
    public Notebook score(Caller caller, String referralId, @Nullable Integer score) {
        new Checks().between(score, 1, Notebook.BEST, "score").done();
        return keep(caller, referralId, book -> new NotebookEvent.ScoreGiven(book.investorId(), score));
    }

    private Notebook keep(Caller caller, String referralId, Function<Notebook, NotebookEvent> said) {
        return journal.change(caller.actor(), change -> {
            Notebook before = read(caller, referralId);
            NotebookEvent event = said.apply(before);
            return before.begun()
                    ? change.append(Notebook.STREAM, before, event)
                    : change.begin(Notebook.STREAM, referralId, event);
        });
    }

    private static void requireInvestor(Caller caller) {
        if (!(caller.scope() instanceof Scope.OfInvestor)) {
            throw Refused.forbidden();
        }
    }
}
