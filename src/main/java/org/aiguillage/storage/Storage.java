package org.aiguillage.storage;

import java.io.Closeable;
import java.time.Clock;
import java.util.List;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Repeats;
import org.aiguillage.access.feed.Feeds;
import org.aiguillage.access.identity.LinkedIdentities;
import org.aiguillage.access.session.Sessions;
import org.aiguillage.access.signin.Credentials;
import org.aiguillage.access.signin.Invitations;
import org.aiguillage.access.signin.Tickets;
import org.aiguillage.access.token.ApiTokens;
import org.aiguillage.audit.Trails;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Past;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Documents;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.journal.Anchor;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.notebook.Notebooks;
import org.aiguillage.notice.Outbox;
import org.aiguillage.notice.Stops;
import org.aiguillage.observatory.Cases;
import org.aiguillage.observatory.DealBoard;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.DueDates;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.SlowCases;
import org.aiguillage.privacy.Erasures;
import org.aiguillage.privacy.People;
import org.aiguillage.routing.Referrals;
import org.aiguillage.storage.access.StoredAccounts;
import org.aiguillage.storage.access.StoredApiTokens;
import org.aiguillage.storage.access.StoredCredentials;
import org.aiguillage.storage.access.StoredFeeds;
import org.aiguillage.storage.access.StoredIdentities;
import org.aiguillage.storage.access.StoredInvitations;
import org.aiguillage.storage.access.StoredRepeats;
import org.aiguillage.storage.access.StoredSessions;
import org.aiguillage.storage.access.StoredTickets;
import org.aiguillage.storage.access.StoredTrails;
import org.aiguillage.storage.commit.Database;
import org.aiguillage.storage.commit.Dialect;
import org.aiguillage.storage.commit.GroupCommit;
import org.aiguillage.storage.commit.RulebookInForce;
import org.aiguillage.storage.commit.StandingsInForce;
import org.aiguillage.storage.commit.Transaction;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.delay.StoredDueIndex;
import org.aiguillage.storage.delay.StoredFlags;
import org.aiguillage.storage.delay.StoredOpenVisits;
import org.aiguillage.storage.journal.LinkDocuments;
import org.aiguillage.storage.journal.NameRows;
import org.aiguillage.storage.journal.StoredJournal;
import org.aiguillage.storage.journal.StoredPast;
import org.aiguillage.storage.notice.StoredOutbox;
import org.aiguillage.storage.notice.StoredStops;
import org.aiguillage.storage.observatory.StoredCases;
import org.aiguillage.storage.observatory.StoredDealBoard;
import org.aiguillage.storage.observatory.StoredDirectory;
import org.aiguillage.storage.observatory.StoredDueDates;
import org.aiguillage.storage.observatory.StoredPipeline;
import org.aiguillage.storage.observatory.StoredSlowCases;
import org.aiguillage.storage.person.StoredErasures;
import org.aiguillage.storage.person.StoredPeople;
import org.aiguillage.storage.routing.StoredBacktests;
import org.aiguillage.storage.routing.StoredDocuments;
import org.aiguillage.storage.routing.StoredDossiers;
import org.aiguillage.storage.routing.StoredMandates;
import org.aiguillage.storage.routing.StoredNotebooks;
import org.aiguillage.storage.routing.StoredReferrals;
import org.aiguillage.storage.routing.StoredRulebooks;
import org.aiguillage.storage.verify.Verify;
import org.aiguillage.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Everything that lasts, in one database. What it acknowledges is durable. */
public final class Storage implements Closeable {
    private final Database database;
    private final GroupCommit writer;
    private final Transactions transactions;
    private final StoredJournal journal;
    private final StoredMandates mandates;
    private final RulebookInForce rulebook = new RulebookInForce();
    private final Vault vault;

    private Storage(Database database, Clock clock, Vault vault) {
        StandingsInForce standings = new StandingsInForce();
        this.database = database;
        this.vault = vault;
        this.writer = new GroupCommit(database, clock, standings, rulebook);
        this.transactions = new Transactions(writer, database.readers(), database.dialect());
        this.journal = new StoredJournal(transactions);
        this.mandates = new StoredMandates(transactions, standings);
    }

    /**
     * Opens a database, creates it where it is missing, and brings its tables up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
     * @param clock says when changes happen
     * @param vault seals and opens what only the service may read
     */
    public static Storage open(String url, @Nullable String user, @Nullable String password, Clock clock, Vault vault) {
        Storage storage = new Storage(Database.open(url, user, password), clock, vault);
        storage.sealing().sealOpenDocuments();
        new NameRows(storage.transactions).name();
        new LinkDocuments(storage.transactions).link();
        return storage;
    }

    public Journal journal() {
        return journal;
    }

    public Dossiers dossiers() {
        return new StoredDossiers(transactions, journal);
    }

    public Documents documents() {
        return new StoredDocuments(transactions, vault);
    }

    public Sealing sealing() {
        return new Sealing(transactions, vault);
    }

    public Accounts accounts() {
        return new StoredAccounts(transactions);
    }

    public Sessions sessions() {
        return new StoredSessions(transactions);
    }

    public ApiTokens apiTokens() {
        return new StoredApiTokens(transactions);
    }

    public Feeds feeds() {
        return new StoredFeeds(transactions);
    }

    public DueDates dueDates() {
        return new StoredDueDates(transactions);
    }

    public Trails trails() {
        return new StoredTrails(transactions);
    }

    public Credentials credentials() {
        return new StoredCredentials(transactions, vault);
    }

    public Tickets tickets() {
        return new StoredTickets(transactions, vault);
    }

    public Invitations invitations() {
        return new StoredInvitations(transactions);
    }

    public LinkedIdentities identities() {
        return new StoredIdentities(transactions);
    }

    public Erasures erasures() {
        return new StoredErasures(transactions);
    }

    public People people() {
        return new StoredPeople(transactions);
    }

    public Repeats repeats() {
        return new StoredRepeats(transactions);
    }

    public Mandates mandates() {
        return mandates;
    }

    public Referrals referrals() {
        return new StoredReferrals(transactions);
    }

    public Notebooks notebooks() {
        return new StoredNotebooks(transactions);
    }

    public Flags flags() {
        return new StoredFlags(transactions);
    }

    public DueIndex dueIndex() {
        return new StoredDueIndex(transactions);
    }

    public Visits.Open openVisits() {
        return new StoredOpenVisits(transactions);
    }

    public Outbox outbox() {
        return new StoredOutbox(transactions, database.dialect());
    }

    public Stops stops() {
        return new StoredStops(transactions);
    }

    public Cases cases() {
        return new StoredCases(transactions);
    }

    public DealBoard dealBoard() {
        return new StoredDealBoard(transactions);
    }

    public SlowCases slowCases() {
        return new StoredSlowCases(transactions);
    }

    public Pipeline pipeline() {
        return new StoredPipeline(transactions);
    }

    public Directory directory() {
        return new StoredDirectory(transactions);
    }

    public RulebookArchive rulebookArchive() {
        return new StoredRulebooks(transactions, rulebook);
    }

    public Backtests backtests() {
        return new StoredBacktests(transactions);
    }

    public Past past() {
        return new StoredPast(transactions::read);
    }

    /** Whether nothing has ever happened, but for the rules that were brought. */
    public boolean isEmpty() {
        return transactions.read(
                handle -> handle.createQuery("select 1 from event where type not like 'Rulebook%' limit 1")
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty());
    }

    /** Folds the whole journal again and compares: a sentence for each difference, each naming its place; none when all is well. */
    public List<String> verify() {
        return verify(List.of()).differences();
    }

    /**
     * The same, and compares with what was written down elsewhere.
     *
     * @param anchors in any order
     */
    public Verified verify(List<Anchor> anchors) {
        return transactions.snapshot(handle -> {
            Transaction.Head head = Transaction.Head.of(handle);
            List<String> differences = new Verify(handle, vault, anchors).differences();
            return new Verified(differences, new Anchor(journal.now(), head.position(), head.hash()));
        });
    }

    /** @param end where the journal ends */
    public record Verified(List<String> differences, Anchor end) {}

    /**
     * Leaves nothing of what was erased in the files of an SQLite database, where a page may keep what has moved out of it:
     * writes it anew. Takes as long as the file is large, and nobody else may write meanwhile; PostgreSQL does the same by itself.
     */
    public void leaveNoTraces() {
        if (database.dialect() == Dialect.SQLITE) {
            database.writer().useHandle(handle -> {
                handle.execute("vacuum");
                handle.execute("pragma wal_checkpoint(truncate)");
            });
        }
    }

    /** Finishes what is being written, then closes. */
    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
