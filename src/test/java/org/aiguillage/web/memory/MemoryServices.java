package org.aiguillage.web.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Role;
import org.aiguillage.access.Token;
import org.aiguillage.delay.AcknowledgeFlag;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Ticker;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.RouteDossier;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.web.Services;

/** The real use cases over ports in memory. */
public final class MemoryServices {
    private final MemoryJournal journal;
    private final Services services;
    private final Ticker ticker;

    public MemoryServices(Clock clock) {
        journal = new MemoryJournal(clock);
        MemoryAccounts accounts = new MemoryAccounts(journal);
        MemoryDossiers dossiers = new MemoryDossiers(journal);
        MemoryDossiers.Deals referrals = new MemoryDossiers.Deals(journal);
        MemoryMandates mandates = new MemoryMandates(journal);
        MemoryDelays delays = new MemoryDelays(journal);
        MemoryRules rules = new MemoryRules();
        Calendars calendars = new Calendars();
        Timekeeper timekeeper = new Timekeeper(calendars.standard(), delays, delays, delays);
        RouteDossier routing = new RouteDossier(rules, mandates, dossiers, timekeeper, delays, Calendars.PARIS);
        ticker = new Ticker(
                delays,
                Map.of(
                        DueIndex.Kind.WARNING, due -> timekeeper.fire(journal, due, dossiers),
                        DueIndex.Kind.BREACH, due -> timekeeper.fire(journal, due, dossiers)));
        services = new Services(
                clock,
                journal,
                accounts,
                new OpenAccount(journal, accounts),
                accounts,
                dossiers,
                accounts,
                referrals,
                mandates,
                delays,
                dossiers,
                new MemoryPipeline(journal),
                rules,
                new ChangeDossier(journal, dossiers, accounts, referrals, rules, routing, timekeeper),
                new SubmitDossier(journal, dossiers, rules, routing, timekeeper),
                new ChangeMandates(journal, mandates, rules, routing),
                new FollowReferral(journal, referrals, dossiers, routing, timekeeper, delays, Calendars.PARIS),
                new ExplainDossier(journal, dossiers, mandates, rules, Calendars.PARIS),
                new AcknowledgeFlag(journal, delays),
                calendars,
                timekeeper);
    }

    public Services services() {
        return services;
    }

    /** Fires all that is due. */
    public void tick(Instant now) {
        ticker.tick(now);
    }

    public void openRegionalAccount(String token) {
        Account.Terms terms = new Account.Terms(Role.REGIONAL_STAFF, null, null, null, "Région", "region@example.org");
        services.openAccount().ensure(terms, new Token(token));
    }
}
