package org.aiguillage.app;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.time.Clock;
import org.aiguillage.access.Account;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Role;
import org.aiguillage.access.Token;
import org.aiguillage.delay.Ticker;
import org.aiguillage.web.WebApi;
import org.aiguillage.web.login.BearerLogin;
import org.aiguillage.web.login.WrongTokens;

/** Starts the service: opens everything, catches up with what fell due, and serves. */
final class Server {
    private Server() {}

    static void start(AiguillageConfiguration configuration, Environment environment) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory factory) {
            WebApi.prepare(factory);
        }
        Clock system = Clock.systemUTC();
        if (configuration.demo()) {
            Demo.loadIfEmpty(configuration, system);
        }
        Wiring wiring = Wiring.of(configuration, system);
        environment.lifecycle().manage(new AutoCloseableManager(wiring));
        environment.healthChecks().register("database", new DatabaseHealth(wiring.storage()));
        openAdministrator(configuration, wiring);
        DeriveClocks.ifRulebookChanged(wiring);
        decideUndecided(wiring);
        keepTime(wiring, environment);
        environment.lifecycle().manage(wiring.backtestRunner());
        WebApi.install(
                environment,
                wiring.services(),
                WrongTokens.perMinute(WebApi.USUAL_WRONG_TOKENS),
                Demo.accounts(configuration.demo()));
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
            Account.Terms terms = new Account.Terms(
                    Role.REGIONAL_STAFF, null, null, null, "Administration", "administration@aiguillage.example");
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

    private static void keepTime(Wiring wiring, Environment environment) {
        Ticker ticker = wiring.ticker();
        environment.lifecycle().manage(new Heartbeat(ticker, wiring.clock()));
        if (wiring.clock() instanceof MovableClock movable) {
            ClockTask task = new ClockTask(new Passage(movable, wiring.storage().dueIndex(), ticker));
            environment.admin().addServlet("clock", task).addMapping(ClockTask.PATH);
        }
    }
}
