package org.aiguillage.web;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.memory.MemoryServices;

/** The API alone, over ports in memory, on a clock that moves when told to. */
public final class MemoryApplication extends Application<Configuration> {
    static final String ADMIN_TOKEN = "a-token-for-the-regional-staff-of-tests";
    static final int WRONG_TOKENS = 20;

    private static final Instant MONDAY_MORNING = Instant.parse("2026-07-06T08:00:00Z");

    private volatile Instant now = MONDAY_MORNING;
    private final MemoryServices services = new MemoryServices(new Standing());

    @Override
    public void run(Configuration configuration, Environment environment) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
            WebApi.prepare(server);
        }
        services.openRegionalAccount(ADMIN_TOKEN);
        WebApi.install(environment, services.services(), WrongTokens.perMinute(WRONG_TOKENS));
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
        services.tick(now);
    }

    private final class Standing extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
