package org.aiguillage.dossier;

import java.time.Period;
import java.util.Set;
import org.aiguillage.delay.Holder;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.RulesFailed;
import org.jspecify.annotations.Nullable;

/** What can happen to a dossier. */
public sealed interface DossierEvent {

    record DossierDrafted(
            String companyId, Raise raise, @Nullable String externalId) implements DossierEvent {}

    /**
     * A dossier that another system has followed: it begins at the first stage that is known of it.
     *
     * @param externalId the name that it is imported by
     */
    record DossierImported(String companyId, Raise raise, String externalId, Stage stage, Holder holder)
            implements DossierEvent {}

    /**
     * What another system has recorded of the dossier. Nothing was decided here.
     *
     * @param holder null once closed
     */
    record StageImported(Stage stage, @Nullable Holder holder) implements DossierEvent {}

    record DossierChanged(Raise raise) implements DossierEvent {}

    /** @param investorId who may see the dossier from now on; null for every investor that is not refused */
    record ConsentGiven(@Nullable String investorId) implements DossierEvent {}

    /** @param investorId who may not see the dossier any more; null for all of them */
    record ConsentWithdrawn(@Nullable String investorId) implements DossierEvent {}

    record DocumentAdded(Document document) implements DossierEvent {}

    /**
     * The dossier has been closed for so long that the contents of its documents are not kept any more.
     *
     * @param keptFor how long they were kept after it was closed
     */
    record DocumentsDeleted(Set<String> documentIds, Period keptFor) implements DossierEvent {}

    record DossierSubmitted() implements DossierEvent {}

    /** @param missing the items that are owed, see {@link CompletenessPolicy.Missing#item()} */
    record DossierFoundIncomplete(String rulebook, Set<String> missing, Holder owedBy) implements DossierEvent {}

    /**
     * The rules have decided; what they saw is all that stands before this event in the journal.
     *
     * @param held mandates that fit but for something that will pass
     * @param digest SHA-256 over all that they said; null in what was written before digests were
     */
    record DossierRouted(
            String rulebook,
            int routed,
            Set<String> held,
            int refused,
            @Nullable String digest) implements DossierEvent {}

    /**
     * The rules could not decide: it waits for the cluster until they can.
     *
     * @param ruleId the rule that failed; null when none could be made out
     */
    record DossierUndecided(String rulebook, @Nullable String ruleId, RulesFailed.Why why, Sentence sentence)
            implements DossierEvent {}

    /** A mandate that was held, or that the company has let in later, was decided again: it takes the dossier or refuses it. */
    record HoldEnded(String rulebook, String mandateId, boolean routed) implements DossierEvent {}

    /** A mandate that the company has let in later fits, but for something that will pass. */
    record HoldBegun(String rulebook, String mandateId) implements DossierEvent {}

    /** An investor has moved: the dossier is no longer only sent out. */
    record DossierProgressed() implements DossierEvent {}

    record ReferralEnded(String referralId, Status.Name outcome) implements DossierEvent {}

    record DossierWon(long amount) implements DossierEvent {}

    record DossierWithdrawn(@Nullable String reason) implements DossierEvent {}
}
