package org.aiguillage.delay;

import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Gives a flag to somebody of the staff, who sees to it. The clock goes on, and goes on against its holder. */
public final class AssignFlag {
    private static final Sentence COLLEAGUE = new Sentence(
            "le compte d’une personne de l’équipe qui voit ce dossier était attendu",
            "the account of somebody of the staff who sees this dossier was expected");

    private final Journal journal;
    private final Flags flags;
    private final Accounts accounts;

    public AssignFlag(Journal journal, Flags flags, Accounts accounts) {
        this.journal = journal;
        this.flags = flags;
        this.accounts = accounts;
    }

    /**
     * The same, from whoever the caller believes to have it; null for nobody.
     *
     * @throws Refused STALE when somebody else has it by now
     */
    public Flag hand(Caller caller, String flagId, @Nullable String from, @Nullable String accountId) {
        return journal.change(caller.actor(), change -> {
            Flag flag = flags.find(flagId, caller.scope()).orElseThrow(Refused::notFound);
            if (!isWith(flag, from)) {
                throw Refused.stale();
            }
            return assign(caller, flagId, accountId);
        });
    }

    /**
     * To whom it is given already, it is given without a trace.
     *
     * @param accountId null to take it from whoever has it
     * @throws Invalid naming {@code accountId} when it is nobody of the staff, or of another territory's
     */
    public Flag assign(Caller caller, String flagId, @Nullable String accountId) {
        return journal.change(caller.actor(), change -> {
            Flag flag = flags.find(flagId, caller.scope()).orElseThrow(Refused::notFound);
            flag.requireOpen();
            if (accountId != null && !sees(caller, accountId, flagId)) {
                throw new Invalid("accountId", COLLEAGUE);
            }
            return isWith(flag, accountId)
                    ? flag
                    : change.append(Flag.STREAM, flag, new FlagEvent.FlagAssigned(accountId));
        });
    }

    private boolean sees(Caller caller, String accountId, String flagId) {
        return accounts.staff(caller.scope()).stream()
                .filter(account -> account.id().equals(accountId))
                .map(Account::scope)
                .anyMatch(scope -> flags.find(flagId, scope).isPresent());
    }

    private static boolean isWith(Flag flag, @Nullable String accountId) {
        Flag.Assignment assigned = flag.assigned();
        return assigned == null ? accountId == null : assigned.to().equals(accountId);
    }
}
