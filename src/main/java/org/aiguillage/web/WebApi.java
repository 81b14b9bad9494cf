package org.aiguillage.web;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.aiguillage.access.Account;
import org.aiguillage.web.api.Resources;
import org.aiguillage.web.api.Versions;
import org.aiguillage.web.input.Doorstep;
import org.aiguillage.web.input.JsonBodies;
import org.aiguillage.web.input.KnownParameters;
import org.aiguillage.web.input.StrictParameters;
import org.aiguillage.web.login.BearerLogin;
import org.aiguillage.web.login.Guard;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.page.BacktestPage;
import org.aiguillage.web.page.PageResource;
import org.aiguillage.web.page.StopResource;
import org.aiguillage.web.problem.ProblemErrorHandler;
import org.aiguillage.web.problem.ProblemMapper;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.media.multipart.MultiPartFeature;

/** Installs the API and the pages in a Dropwizard application. */
public final class WebApi {
    /** Wrong tokens that one address may send in a minute. */
    public static final int USUAL_WRONG_TOKENS = 60;

    private WebApi() {}

    /** To be called before {@link #install}: takes the place of the server's own error answers and body decompression. */
    public static void prepare(AbstractServerFactory server) {
        server.setRegisterDefaultExceptionMappers(false);
        server.getGzipFilterFactory().setEnabled(false);
    }

    /**
     * @param wrongTokens counts those of every address, over calls and pages
     * @param invented which accounts anybody on this machine may enter with a click
     */
    public static void install(
            Environment environment, Services services, WrongTokens wrongTokens, Predicate<Account> invented) {
        environment.jersey().setUrlPattern("/*");
        environment
                .servlets()
                .addFilter("doorstep", new Doorstep())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment.jersey().register(new Guard(new BearerLogin(services.accounts(), wrongTokens)));
        environment.jersey().register(new AuthValueFactoryProvider.Binder<>(Account.class));
        environment.jersey().register(new MultiPartFeature());
        environment.jersey().register(new JsonBodies());
        environment.jersey().register(new StrictParameters());
        environment.jersey().register(new KnownParameters());
        environment.jersey().register(new Versions());
        environment.jersey().register(ProblemMapper.class);
        Resources.of(services).forEach(environment.jersey()::register);
        environment.jersey().register(new PageResource(services, wrongTokens, invented));
        environment.jersey().register(new StopResource(services.stopNotices()));
        environment.jersey().register(new BacktestPage(services, invented));
        answerErrors(environment);
    }

    private static void answerErrors(Environment environment) {
        environment.getApplicationContext().setErrorHandler(new ProblemErrorHandler());
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                if (starting instanceof Server server) {
                    server.setErrorHandler(new ProblemErrorHandler());
                }
            }
        });
    }
}
