package org.aiguillage.routing;

import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;

/** Says what was asked about a deal, and what was answered. */
public final class ShowQuestions {
    private final Journal journal;
    private final Referrals referrals;

    public ShowQuestions(Journal journal, Referrals referrals) {
        this.journal = journal;
        this.referrals = referrals;
    }

    /**
     * Oldest first; a company reads what it was asked itself.
     *
     * @throws Refused NOT_FOUND for a deal that the caller may not see
     */
    public List<Question> of(String referralId, Scope scope) {
        Referral referral = referrals.find(referralId, scope).orElseThrow(Refused::notFound);
        boolean company = scope instanceof Scope.OfCompany;
        return Question.of(journal.history(Referral.STREAM, referral.id())).stream()
                .filter(question -> !company || question.on() == Holder.STARTUP)
                .toList();
    }
}
