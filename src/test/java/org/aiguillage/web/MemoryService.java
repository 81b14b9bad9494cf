package org.aiguillage.web;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the API over ports in memory for one test class. */
public final class MemoryService implements RunningService, BeforeAllCallback, AfterAllCallback {
    private final DropwizardTestSupport<Configuration> support = new DropwizardTestSupport<>(
            MemoryApplication.class,
            (String) null,
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.applicationConnectors[0].bindHost", "127.0.0.1"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"));

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        support.before();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        support.after();
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + support.getLocalPort());
    }

    @Override
    public String adminToken() {
        return MemoryApplication.ADMIN_TOKEN;
    }

    @Override
    public void pass(Duration time) {
        support.<MemoryApplication>getApplication().pass(time);
    }
}
