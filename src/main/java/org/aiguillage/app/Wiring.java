package org.aiguillage.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.ChooseNotices;
import org.aiguillage.access.KeepViews;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Scope;
import org.aiguillage.access.feed.KeepFeeds;
import org.aiguillage.access.identity.IdentityProvider;
import org.aiguillage.access.identity.SignInElsewhere;
import org.aiguillage.access.session.KeepSessions;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.access.token.KnowBearer;
import org.aiguillage.app.backtest.BacktestRunner;
import org.aiguillage.app.backtest.ChildLaboratory;
import org.aiguillage.app.rules.ProvenByBacktest;
import org.aiguillage.app.rules.RulesWiring;
import org.aiguillage.app.rules.Visited;
import org.aiguillage.app.time.MovableClock;
import org.aiguillage.audit.Audit;
import org.aiguillage.backtest.AskBacktest;
import org.aiguillage.backtest.PendingBacktests;
import org.aiguillage.delay.AcknowledgeFlag;
import org.aiguillage.delay.AssignFlag;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Deadlines;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.NudgeHolder;
import org.aiguillage.delay.Ticker;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.governance.ActivateRulebook;
import org.aiguillage.intake.Import;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Investor;
import org.aiguillage.notebook.KeepNotebook;
import org.aiguillage.notice.ReachHolder;
import org.aiguillage.notice.StopNotices;
import org.aiguillage.observatory.Bottlenecks;
import org.aiguillage.observatory.DealTimeline;
import org.aiguillage.observatory.Figures;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.observatory.InvestorPaces;
import org.aiguillage.observatory.Openings;
import org.aiguillage.observatory.PreviewMandate;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.observatory.StayHistory;
import org.aiguillage.privacy.ErasePerson;
import org.aiguillage.privacy.Retention;
import org.aiguillage.privacy.TellPerson;
import org.aiguillage.routing.ChangeConsent;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.DealClock;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.ExplainReferral;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.RecordHistory;
import org.aiguillage.routing.ReplayDossier;
import org.aiguillage.routing.RouteDossier;
import org.aiguillage.routing.ShowConsents;
import org.aiguillage.routing.ShowQuestions;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.rulebook.Limits;
import org.aiguillage.rulebook.LiveRulebook;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.Vault;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.NamedInvestors;

/** Puts everything together, once, by constructor. */
public final class Wiring implements AutoCloseable {
    private final Storage storage;
    private final Clock clock;
    private final RulesWiring rules;
    private final LiveRulebook rulebook;
    private final Calendars calendars = new Calendars();
    private final Timekeeper timekeeper;
    private final RouteDossier routeDossier;
    private final FollowReferral followReferral;
    private final Forecasts forecasts;
    private final InvestorPaces investorPaces;
    private final Bottlenecks bottlenecks;
    private final Figures figures;
    private final BacktestRunner backtestRunner;
    private final AiguillageConfiguration.Database database;
    private final SigningIn signingIn;
    private final Retention.Periods retentionPeriods;

    private Wiring(Storage storage, Clock clock, RulesWiring rules, AiguillageConfiguration configuration) {
        this.storage = storage;
        this.clock = clock;
        this.rules = rules;
        this.rulebook = rules.live();
        ZoneId zone = calendars.standard().zone();
        this.timekeeper = new Timekeeper(
                new Deadlines(calendars.standard(), rulebook, this::investorNames),
                rulebook,
                storage.dueIndex(),
                storage.flags());
        this.routeDossier = new RouteDossier(
                storage.journal(),
                rulebook,
                storage.mandates(),
                storage.dossiers(),
                storage.referrals(),
                timekeeper,
                storage.dueIndex(),
                zone);
        this.followReferral = new FollowReferral(
                storage.journal(),
                storage.referrals(),
                storage.dossiers(),
                routeDossier,
                timekeeper,
                storage.dueIndex(),
                zone);
        StayHistory stays = new StayHistory(storage.journal());
        this.forecasts = new Forecasts(stays, calendars.standard(), clock);
        this.investorPaces = new InvestorPaces(stays, forecasts, clock);
        this.bottlenecks = new Bottlenecks(stays, timekeeper, calendars.standard(), clock);
        this.figures = new Figures(stays, storage.mandates(), timekeeper, calendars.standard(), clock);
        this.signingIn = SigningIn.of(storage, audit(), clock);
        this.database = configuration.database();
        this.retentionPeriods = configuration.retention().periods();
        this.backtestRunner = new BacktestRunner(new PendingBacktests(
                storage.journal(),
                storage.backtests(),
                new ChildLaboratory(
                        database, version -> storage.rulebookArchive().files(version), ChildLaboratory.LIMITS, false)));
    }

    /** Opens the database and the rulebook on the clock that the configuration asks for. */
    public static Wiring of(AiguillageConfiguration configuration, Clock system) {
        return on(configuration, clock(configuration.clock(), system));
    }

    /** The same on a given clock; one that stands begins no earlier than the journal ends. */
    static Wiring on(AiguillageConfiguration configuration, Clock clock) {
        AiguillageConfiguration.Database database = configuration.database();
        Vault vault = configuration.vault().open();
        Storage storage = Storage.open(database.url(), database.user(), database.password(), clock, vault);
        try {
            storage.sealing().requireKeys();
            if (clock instanceof MovableClock movable) {
                movable.moveTo(storage.journal().lastInstant());
            }
            RulesWiring rules =
                    RulesWiring.open(storage, Path.of(configuration.rules()), new Limits(configuration.rulesLimit()));
            return new Wiring(storage, clock, rules, configuration);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    public static Clock clock(String setting, Clock system) {
        if (setting.equals("system")) {
            return system;
        }
        try {
            return new MovableClock(OffsetDateTime.parse(setting).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("clock: \"system\" or an instant was expected, not " + setting, e);
        }
    }

    public Storage storage() {
        return storage;
    }

    public Journal journal() {
        return storage.journal();
    }

    public Clock clock() {
        return clock;
    }

    public LiveRulebook rulebook() {
        return rulebook;
    }

    RulesWiring rules() {
        return rules;
    }

    DeriveClocks deriveClocks() {
        return new DeriveClocks(timekeeper, storage.openVisits(), storage.dueIndex(), calendars.standard());
    }

    ActivateRulebook activateRulebook() {
        return rules.activate(
                new ProvenByBacktest(storage.backtests()),
                List.of(deriveClocks(), (change, version) -> submitDossier().decideUndecided(change)));
    }

    public Calendars calendars() {
        return calendars;
    }

    Timekeeper timekeeper() {
        return timekeeper;
    }

    FollowReferral followReferral() {
        return followReferral;
    }

    public SubmitDossier submitDossier() {
        return new SubmitDossier(journal(), storage.dossiers(), rulebook, routeDossier, timekeeper);
    }

    public ChangeDossier changeDossier() {
        return new ChangeDossier(
                journal(),
                storage.dossiers(),
                storage.documents(),
                storage.referrals(),
                rulebook,
                routeDossier,
                followReferral,
                timekeeper);
    }

    ChangeMandates changeMandates() {
        return new ChangeMandates(
                journal(), storage.mandates(), rulebook, routeDossier, timekeeper, storage.openVisits());
    }

    private PreviewMandate previewMandate() {
        ZoneId zone = calendars.standard().zone();
        return new PreviewMandate(storage.pipeline(), storage.mandates(), rulebook, clock, zone);
    }

    ExplainDossier explainDossier() {
        return new ExplainDossier(
                journal(),
                storage.dossiers(),
                storage.mandates(),
                rulebook,
                calendars.standard().zone());
    }

    private ExplainReferral explainReferral() {
        return new ExplainReferral(
                journal(),
                storage.dossiers(),
                storage.mandates(),
                storage.referrals(),
                rulebook,
                calendars.standard().zone());
    }

    ReplayDossier replayDossier() {
        return new ReplayDossier(
                journal(),
                storage.dossiers(),
                storage.mandates(),
                storage.referrals(),
                rulebook,
                calendars.standard().zone());
    }

    public Import intake() {
        return new Import(
                journal(),
                storage.mandates(),
                storage.dossiers(),
                changeMandates(),
                changeDossier(),
                new RecordHistory(journal(), storage.dossiers(), timekeeper));
    }

    Audit audit() {
        return new Audit(journal(), storage.trails());
    }

    public ErasePerson erasePerson() {
        return new ErasePerson(
                journal(),
                storage.people(),
                storage.accounts(),
                new ChangeAccount(journal(), storage.accounts()),
                storage.mandates());
    }

    public TellPerson tellPerson() {
        return new TellPerson(journal(), audit(), storage.people());
    }

    public Retention retention() {
        return new Retention(journal(), storage.people(), storage.dossiers(), storage.documents(), retentionPeriods);
    }

    OpenAccount openAccount() {
        return new OpenAccount(journal(), storage.accounts());
    }

    SigningIn signingIn() {
        return signingIn;
    }

    SignInElsewhere signInElsewhere(IdentityProvider provider) {
        return new SignInElsewhere(provider, journal(), storage.accounts(), storage.identities());
    }

    private NudgeHolder nudgeHolder() {
        ReachHolder reach = new ReachHolder(
                storage.accounts(),
                storage.dossiers(),
                storage.mandates(),
                storage.referrals(),
                storage.flags(),
                storage.stops());
        return new NudgeHolder(
                journal(), storage.flags(), new FlagClock(visits(), timekeeper), reach, calendars.standard());
    }

    private ChooseNotices chooseNotices() {
        return new ChooseNotices(journal(), storage.accounts());
    }

    AcknowledgeFlag acknowledgeFlag() {
        return new AcknowledgeFlag(journal(), storage.flags());
    }

    /** Where the data is. */
    public AiguillageConfiguration.Database database() {
        return database;
    }

    BacktestRunner backtestRunner() {
        return backtestRunner;
    }

    AskBacktest askBacktest() {
        return new AskBacktest(
                journal(),
                storage.backtests(),
                storage.past(),
                version -> storage.rulebookArchive().files(version).isPresent(),
                rulebook::version,
                backtestRunner::stir);
    }

    Services services() {
        return new Services(
                clock,
                journal(),
                audit(),
                storage.trails(),
                erasePerson(),
                tellPerson(),
                storage.erasures(),
                storage.accounts(),
                openAccount(),
                new ChangeAccount(journal(), storage.accounts()),
                chooseNotices(),
                signingIn.invite(),
                signingIn.signIn(),
                signingIn.secondStep(),
                signingIn.choosePassword(),
                signingIn.ownFactor(),
                new KeepSessions(journal(), audit(), storage.sessions(), storage.accounts(), clock),
                new KnowBearer(storage.accounts(), storage.apiTokens(), clock),
                new IssueTokens(journal(), audit(), storage.accounts(), storage.apiTokens()),
                storage.repeats(),
                storage.dossiers(),
                storage.documents(),
                storage.referrals(),
                storage.mandates(),
                storage.flags(),
                visits(),
                storage.pipeline(),
                storage.directory(),
                storage.slowCases(),
                storage.cases(),
                storage.dealBoard(),
                rules.reading(),
                activateRulebook(),
                changeDossier(),
                submitDossier(),
                new ChangeConsent(journal(), storage.dossiers(), followReferral, routeDossier),
                new ShowConsents(journal(), storage.dossiers(), storage.referrals(), storage.mandates()),
                new NamedInvestors(storage.mandates(), System::nanoTime),
                changeMandates(),
                followReferral,
                new ShowQuestions(journal(), storage.referrals()),
                new KeepNotebook(journal(), storage.referrals(), storage.notebooks()),
                new DealTimeline(storage.referrals(), journal()),
                previewMandate(),
                investorPaces,
                explainDossier(),
                explainReferral(),
                replayDossier(),
                acknowledgeFlag(),
                new AssignFlag(journal(), storage.flags(), storage.accounts()),
                nudgeHolder(),
                new KeepViews(journal(), storage.accounts()),
                storage.outbox(),
                new StopNotices(storage.stops(), chooseNotices(), clock),
                calendars,
                timekeeper,
                askBacktest(),
                storage.backtests(),
                forecasts,
                new Openings(journal(), storage.accounts(), storage.mandates()),
                new RaiseStory(
                        journal(),
                        storage.dossiers(),
                        storage.referrals(),
                        storage.mandates(),
                        new DealClock(timekeeper, storage.dossiers())),
                rulebook,
                bottlenecks,
                figures,
                storage.dueDates(),
                new KeepFeeds(journal(), audit(), storage.accounts(), storage.feeds()),
                rules.editTables(),
                rules.compare());
    }

    public Forecasts forecasts() {
        return forecasts;
    }

    private Set<String> investorNames(String id) {
        return storage.mandates().investor(id, Scope.ALL).map(Investor::names).orElse(Set.of(id));
    }

    Visits visits() {
        return new Visited(storage.dossiers(), storage.referrals());
    }

    Ticker ticker() {
        Visits visits = visits();
        return new Ticker(
                journal(),
                storage.dueIndex(),
                (change, due) -> timekeeper.fire(change, due, visits),
                Map.of(DueIndex.Kind.PARKING_END, followReferral::wake, DueIndex.Kind.HOLD_END, this::reconsider));
    }

    private void reconsider(Change change, DueIndex.Due due) {
        storage.dossiers()
                .find(due.subject().id(), Scope.ALL)
                .ifPresent(dossier -> routeDossier.reconsider(change, dossier));
    }

    @Override
    public void close() {
        storage.close();
    }
}
