package org.aiguillage.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiguillage.access.Account;
import org.aiguillage.access.Caller;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Token;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.access.feed.KeepFeeds;
import org.aiguillage.access.identity.IdentityEvent.IdentityLinked;
import org.aiguillage.access.identity.LinkedIdentity;
import org.aiguillage.access.token.Extent;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.audit.Audit;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.BacktestEvent.BacktestAsked;
import org.aiguillage.backtest.Question;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Deadlines;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Ticker;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Siren;
import org.aiguillage.journal.Ids;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.notebook.KeepNotebook;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.privacy.ErasePerson;
import org.aiguillage.privacy.People;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.RouteDossier;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.vault.TrialVault;
import org.jspecify.annotations.Nullable;

/** The real use cases over a storage, with the smallest rules. */
final class World implements AutoCloseable {
    static final Caller STAFF = new Caller("staff", Scope.ALL);
    private static final AtomicInteger COMPANIES = new AtomicInteger();

    final TrialClock clock = new TrialClock(Instant.parse("2026-07-06T08:00:00.123Z"));
    final TestDatabase database;
    final Storage storage;
    final ChangeDossier dossiers;
    final ChangeMandates mandates;
    final SubmitDossier submission;
    final FollowReferral deals;
    final OpenAccount accounts;
    final Audit audit;
    final People people;
    final ErasePerson erasePerson;
    final Ticker ticker;
    final Timekeeper timekeeper;

    World(TestDatabase database) {
        this.database = database;
        this.storage = Storage.open(database.url(), null, null, clock, TrialVault.VAULT);
        TrialPolicies.Complete complete = new TrialPolicies.Complete();
        DueIndex dueIndex = storage.dueIndex();
        TrialPolicies.Delay policy = new TrialPolicies.Delay();
        timekeeper = new Timekeeper(
                new Deadlines(new Calendars().standard(), policy, id -> Set.of(id)), policy, dueIndex, storage.flags());
        RouteDossier routing = new RouteDossier(
                storage.journal(),
                new TrialPolicies.Route(),
                storage.mandates(),
                storage.dossiers(),
                storage.referrals(),
                timekeeper,
                dueIndex,
                Calendars.PARIS);
        deals = new FollowReferral(
                storage.journal(),
                storage.referrals(),
                storage.dossiers(),
                routing,
                timekeeper,
                dueIndex,
                Calendars.PARIS);
        dossiers = new ChangeDossier(
                storage.journal(),
                storage.dossiers(),
                storage.documents(),
                storage.referrals(),
                complete,
                routing,
                deals,
                timekeeper);
        mandates = new ChangeMandates(
                storage.journal(), storage.mandates(), complete, routing, timekeeper, storage.openVisits());
        submission = new SubmitDossier(storage.journal(), storage.dossiers(), complete, routing, timekeeper);
        accounts = new OpenAccount(storage.journal(), storage.accounts());
        audit = new Audit(storage.journal(), storage.trails());
        people = storage.people();
        erasePerson = new ErasePerson(
                storage.journal(),
                people,
                storage.accounts(),
                new ChangeAccount(storage.journal(), storage.accounts()),
                storage.mandates());
        ticker = new Ticker(
                storage.journal(),
                dueIndex,
                (change, due) -> timekeeper.fire(change, due, this::visit),
                Map.of(DueIndex.Kind.PARKING_END, deals::wake, DueIndex.Kind.HOLD_END, (change, due) -> {}));
    }

    private Optional<Visits.Standing> visit(Subject subject) {
        return subject.type() == Subject.Type.DOSSIER
                ? storage.dossiers().find(subject.id(), Scope.ALL).map(Dossier::standing)
                : storage.referrals()
                        .find(subject.id(), Scope.ALL)
                        .map(r -> r.standing(
                                storage.dossiers().territory(r.dossierId()).orElse(null)));
    }

    /** A SIREN that nobody has had yet. */
    static Siren siren() {
        int body = 10_000_000 + COMPANIES.incrementAndGet();
        for (int check = 0; check < 10; check++) {
            String digits = body + "" + check;
            if (org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)) {
                return new Siren(digits);
            }
        }
        throw new IllegalStateException("every body has a check digit");
    }

    static Raise raise(String name, @Nullable Territory territory, @Nullable Long amount, String... sectors) {
        return new Raise(
                new CompanyProfile(siren(), null, null, name, territory, Set.of(sectors), Set.of(), null, null),
                new Ask(Round.SEED, amount, null, null, null, null, null, null, null, null),
                null,
                null,
                new Consent(true, Set.of(), Set.of()));
    }

    Dossier draft(String name, @Nullable Territory territory, @Nullable Long amount) {
        return dossiers.draft(STAFF, raise(name, territory, amount, "SAAS", "AI"), null);
    }

    Dossier submitted(String name, @Nullable Territory territory, long amount) {
        return submission
                .submit(STAFF, draft(name, territory, amount).id(), null)
                .dossier();
    }

    /** Drafts a dossier whose contact is somebody. */
    Dossier draftOf(String company, String name, String email) {
        Raise raise = raise(company, Territory.LYON, 1L, "SAAS");
        Contact contact = new Contact(name, email);
        return dossiers.draft(
                STAFF, new Raise(raise.company(), raise.ask(), raise.traction(), contact, raise.consent()), null);
    }

    Investor investor(String name) {
        return mandates.addInvestor(STAFF, profile(name), null);
    }

    static Investor.Profile profile(String name) {
        return new Investor.Profile(name, Investor.Kind.VC, null, Set.of(), Set.of());
    }

    Mandate mandate(Investor investor, Mandate.Role role, @Nullable Integer capacity) {
        return mandates.addMandate(STAFF, investor.id(), terms(role, capacity), null);
    }

    static Mandate.Terms terms(Mandate.Role role, @Nullable Integer capacity) {
        return new Mandate.Terms(
                null,
                null,
                null,
                Set.of(Round.SEED),
                Set.of("SAAS", "AI", "ENERGY"),
                Set.of(),
                Set.of(),
                role,
                Set.of(),
                capacity,
                5,
                List.of(),
                null);
    }

    Account account() {
        return accounts.open(
                        STAFF, new Account.Terms(Role.REGIONAL_STAFF, null, null, null, "Région", "region@example.org"))
                .account();
    }

    IssueTokens.Issued token(Account owner, String name) {
        return new IssueTokens(storage.journal(), audit, storage.accounts(), storage.apiTokens())
                .issue(owner.caller(), owner.id(), new IssueTokens.Wish(name, Extent.READ, null, null));
    }

    KeepFeeds.Made feed(Account owner, Feed.Kind kind) {
        return keepFeeds().make(owner.caller(), kind, null);
    }

    KeepFeeds keepFeeds() {
        return new KeepFeeds(storage.journal(), audit, storage.accounts(), storage.feeds());
    }

    LinkedIdentity identity(Account owner, String subjectHash) {
        return storage.journal()
                .change(
                        owner.id(),
                        change -> change.begin(
                                LinkedIdentity.STREAM,
                                Ids.next(),
                                new IdentityLinked(owner.id(), "https://login.example", subjectHash)));
    }

    Backtest backtest() {
        return storage.journal().change(STAFF.actor(), change -> {
            Question all = new Question(
                    "candidate",
                    TrialPolicies.VERSION,
                    Instant.EPOCH,
                    change.at(),
                    storage.past().head(),
                    change.at());
            return change.begin(Backtest.STREAM, Ids.next(), new BacktestAsked(all));
        });
    }

    static Token token() {
        return Token.random();
    }

    /** By the deal's own investor. */
    Notebook note(Referral deal, String text) {
        Caller reader = new Caller("reader", new Scope.OfInvestor(deal.sent().investorId()));
        return new KeepNotebook(storage.journal(), storage.referrals(), storage.notebooks())
                .write(reader, deal.id(), text);
    }

    List<Referral> referrals(Dossier dossier) {
        return storage.referrals().of(dossier.id(), Scope.ALL);
    }

    static FollowReferral.Target target(Referral referral) {
        return new FollowReferral.Target(referral.id(), null);
    }

    @Override
    public void close() {
        storage.close();
    }
}
