package org.aiguillage.app;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.time.Clock;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Role;
import org.aiguillage.access.Token;
import org.aiguillage.app.rules.FollowRules;
import org.aiguillage.app.rules.RulesOnDisk;
import org.aiguillage.app.rules.RulesTask;
import org.aiguillage.app.time.ClockTask;
import org.aiguillage.app.time.Heartbeat;
import org.aiguillage.app.time.MovableClock;
import org.aiguillage.app.time.Passage;
import org.aiguillage.app.time.Timekeeping;
import org.aiguillage.openid.OpenIdProvider;
import org.aiguillage.sample.Sample;
import org.aiguillage.web.WebApi;
import org.aiguillage.web.door.Elsewhere;
import org.aiguillage.web.login.BearerLogin;
import org.aiguillage.web.login.CallLimit;
import org.aiguillage.web.login.WrongTokens;
import org.jspecify.annotations.Nullable;

/** Starts the service: opens everything, catches up with what fell due, and serves. */
final class Server {
    /** Of the account that the configured token opens: it has no mailbox. */
    private static final String ADMINISTRATION = "administration@aiguillage.example";

    private Server() {}

    static void start(AiguillageConfiguration configuration, Environment environment) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory factory) {
            WebApi.prepare(factory);
        }
        configuration.vault().warn();
        Clock system = Clock.systemUTC();
        if (configuration.demo()) {
            Demo.loadIfEmpty(configuration, system);
        }
        Wiring wiring = Wiring.of(configuration, system);
        environment.lifecycle().manage(new AutoCloseableManager(wiring));
        environment.healthChecks().register("database", new DatabaseHealth(wiring.storage()));
        openAdministrator(configuration, wiring);
        wiring.deriveClocks().ifNeeded(wiring.journal(), wiring.rulebook().version());
        decideUndecided(wiring);
        watchRules(wiring, environment);
        keepTime(wiring, Correspondence.of(wiring, configuration.mail(), Server::reachesNobody), environment);
        environment.lifecycle().manage(wiring.backtestRunner());
        environment.jersey().register(new CallLimit(System::nanoTime, configuration.callsPerMinute()));
        WebApi.install(
                environment,
                wiring.services(),
                WrongTokens.perMinute(WebApi.USUAL_WRONG_TOKENS),
                Demo.accounts(configuration.demo()),
                configuration.mail().home(),
                elsewhere(configuration, wiring, system));
    }

    private static @Nullable Elsewhere elsewhere(AiguillageConfiguration configuration, Wiring wiring, Clock system) {
        String name = configuration.openId().label();
        return name == null
                ? null
                : configuration
                        .openId()
                        .settings(configuration.mail().home())
                        .map(settings ->
                                new Elsewhere(name, wiring.signInElsewhere(new OpenIdProvider(settings, system))))
                        .orElse(null);
    }

    /** The rules may be others by now. */
    private static void decideUndecided(Wiring wiring) {
        wiring.journal().change(Caller.SYSTEM.actor(), change -> {
            wiring.submitDossier().decideUndecided(change);
            return change.at();
        });
    }

    private static void openAdministrator(AiguillageConfiguration configuration, Wiring wiring) {
        String token = configuration.adminToken();
        if (token != null) {
            requireSendable(token);
            Account.Terms terms =
                    new Account.Terms(Role.REGIONAL_STAFF, null, null, null, "Administration", ADMINISTRATION);
            wiring.openAccount().ensure(terms, new Token(token));
        }
    }

    private static void requireSendable(String token) {
        if (!BearerLogin.canCarry(token)) {
            throw new IllegalArgumentException(
                    "adminToken (AIGUILLAGE_ADMIN_TOKEN): at most 512 letters, digits and . _ ~ + / = - were expected,"
                            + " for no call could carry another token");
        }
    }

    private static void watchRules(Wiring wiring, Environment environment) {
        RulesOnDisk onDisk = wiring.rules().onDisk();
        onDisk.bringAtStart();
        environment.admin().addServlet("rules", new RulesTask(onDisk)).addMapping(RulesTask.PATH);
        environment.lifecycle().manage(new Heartbeat("rules", new FollowRules(wiring.rules()), wiring.clock()));
    }

    private static boolean reachesNobody(String address) {
        return address.equals(ADMINISTRATION) || address.endsWith("@" + Sample.MAIL_DOMAIN);
    }

    /** Each chore on a thread of its own: a slow mail server keeps no flag from being raised. */
    private static void keepTime(Wiring wiring, Correspondence correspondence, Environment environment) {
        Timekeeping timekeeping = new Timekeeping(wiring.storage().dueIndex(), wiring.ticker());
        environment.lifecycle().manage(new Heartbeat("heartbeat", timekeeping, wiring.clock()));
        environment.lifecycle().manage(new Heartbeat("notices", correspondence, wiring.clock()));
        if (wiring.clock() instanceof MovableClock movable) {
            ClockTask task = new ClockTask(new Passage(movable, List.of(timekeeping, correspondence)));
            environment.admin().addServlet("clock", task).addMapping(ClockTask.PATH);
        }
    }
}
