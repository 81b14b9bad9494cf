package org.aiguillage.observatory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.audit.AuditEvent.DocumentOpened;
import org.aiguillage.audit.Trail;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.jspecify.annotations.Nullable;

/** Who has opened the documents of a dossier, and when, as far as whoever asks may know. */
public final class Openings {
    private static final Sentence CLOSED = new Sentence("Compte clos", "Closed account");
    private static final Sentence COMMITTEE = new Sentence("Comité régional", "Regional committee");

    private final Journal journal;
    private final Accounts accounts;
    private final Mandates mandates;

    public Openings(Journal journal, Accounts accounts, Mandates mandates) {
        this.journal = journal;
        this.accounts = accounts;
        this.mandates = mandates;
    }

    /**
     * @param role null of an account that is no more
     * @param organisation the company, the investor, the territorial office or the committee
     * @param person null where a startup asks of others than its own
     */
    public record Reader(
            @Nullable Role role,
            Sentence organisation,
            @Nullable String person) {}

    public record Opening(Document document, Instant at, Reader by) {}

    /** Oldest first. */
    public List<Opening> of(Dossier dossier, Scope asking) {
        Map<String, Document> documents =
                dossier.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return journal.history(Trail.STREAM, dossier.id()).stream()
                .flatMap(it -> it.fact() instanceof DocumentOpened opened
                        ? Stream.of(new Opening(
                                requireNonNull(documents.get(opened.documentId()), "no document is ever taken away"),
                                it.event().at(),
                                reader(it.event().actor(), dossier, asking)))
                        : Stream.empty())
                .toList();
    }

    private Reader reader(String accountId, Dossier dossier, Scope asking) {
        return accounts.find(accountId, Scope.ALL)
                .map(account -> new Reader(account.role(), organisation(account, dossier), person(account, asking)))
                .orElseGet(() -> new Reader(null, CLOSED, null));
    }

    private static @Nullable String person(Account account, Scope asking) {
        boolean known = !(asking instanceof Scope.OfCompany) || account.scope().equals(asking);
        return known ? account.terms().name() : null;
    }

    private Sentence organisation(Account account, Dossier dossier) {
        Scope scope = account.scope();
        if (scope instanceof Scope.OfCompany) {
            return same(dossier.raise().company().name());
        } else if (scope instanceof Scope.OfInvestor of) {
            return same(mandates.investor(of.investorId(), Scope.ALL)
                    .orElseThrow()
                    .profile()
                    .name());
        }
        Territory territory = account.terms().territory();
        return territory == null
                ? COMMITTEE
                : new Sentence(
                        "Antenne " + territory.label().fr(), territory.label().en() + " office");
    }

    private static Sentence same(String name) {
        return new Sentence(name, name);
    }
}
