package org.aiguillage.web;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.web.api.Resources;
import org.aiguillage.web.api.call.Versions;
import org.aiguillage.web.door.Demonstration;
import org.aiguillage.web.door.Elsewhere;
import org.aiguillage.web.door.RefusedPage;
import org.aiguillage.web.feed.FeedPages;
import org.aiguillage.web.figure.FigurePages;
import org.aiguillage.web.input.AdminDoorstep;
import org.aiguillage.web.input.Doorstep;
import org.aiguillage.web.input.JsonBodies;
import org.aiguillage.web.input.KnownParameters;
import org.aiguillage.web.input.StrictParameters;
import org.aiguillage.web.input.WholeForms;
import org.aiguillage.web.investor.InvestorPages;
import org.aiguillage.web.login.BearerLogin;
import org.aiguillage.web.login.Guard;
import org.aiguillage.web.login.RefusalLog;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.page.AccountPage;
import org.aiguillage.web.page.DocumentPage;
import org.aiguillage.web.page.HomePage;
import org.aiguillage.web.page.OpeningsPage;
import org.aiguillage.web.page.StopPage;
import org.aiguillage.web.problem.ProblemErrorHandler;
import org.aiguillage.web.problem.ProblemMapper;
import org.aiguillage.web.problem.SafeHeaders;
import org.aiguillage.web.registry.RegistryPages;
import org.aiguillage.web.rules.RulesPages;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.staff.StaffPages;
import org.aiguillage.web.startup.StartupPages;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.jspecify.annotations.Nullable;

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
     * @param home where the service is reached
     * @param elsewhere another service at which one may sign in; null without one
     */
    public static void install(
            Environment environment,
            Services services,
            WrongTokens wrongTokens,
            Predicate<Account> invented,
            URI home,
            @Nullable Elsewhere elsewhere) {
        environment.jersey().setUrlPattern("/*");
        guardDoorsteps(environment, SafeHeaders.everywhere(home));
        RefusalLog refusals = new RefusalLog(services.audit());
        environment.jersey().register(new Guard(new BearerLogin(services.knowBearer(), wrongTokens, refusals)));
        environment.jersey().register(new AuthValueFactoryProvider.Binder<>(Account.class));
        environment.jersey().register(new MultiPartFeature());
        environment.jersey().register(WholeForms.inMemory());
        environment.jersey().register(WholeForms.class);
        environment.jersey().register(new JsonBodies());
        environment.jersey().register(new StrictParameters());
        environment.jersey().register(new KnownParameters());
        environment.jersey().register(new Versions());
        Sheets sheets = new Sheets(services.calendars().standard().zone(), invented);
        environment.jersey().register(new ProblemMapper(refusals::refused, new RefusedPage(sheets)));
        Resources.of(services).forEach(environment.jersey()::register);
        new Doors(environment.jersey(), services, sheets, new Demonstration(services.accounts(), invented))
                .open(wrongTokens, home, elsewhere);
        environment.jersey().register(new HomePage());
        environment.jersey().register(new AccountPage(services, sheets));
        environment.jersey().register(new DocumentPage(services));
        environment.jersey().register(new OpeningsPage(services, sheets));
        environment.jersey().register(new StopPage(services.stopNotices(), sheets));
        workplaces(services, sheets, wrongTokens, home).forEach(environment.jersey()::register);
    }

    private static List<Object> workplaces(Services services, Sheets sheets, WrongTokens wrongTokens, URI home) {
        return Stream.of(
                        StartupPages.of(services, sheets),
                        InvestorPages.of(services, sheets),
                        StaffPages.of(services, sheets),
                        RulesPages.of(services, sheets),
                        RegistryPages.of(services, sheets),
                        FigurePages.of(services, sheets),
                        FeedPages.of(services, sheets, wrongTokens, home))
                .flatMap(List::stream)
                .toList();
    }

    /** @param always headers of every answer, on both ports, and of what the container refuses by itself */
    private static void guardDoorsteps(Environment environment, Map<String, String> always) {
        environment
                .servlets()
                .addFilter("doorstep", new Doorstep(always))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment
                .admin()
                .addFilter("doorstep", new AdminDoorstep(always))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment.getApplicationContext().setErrorHandler(new ProblemErrorHandler(always));
        environment.getAdminContext().setErrorHandler(new ProblemErrorHandler(always));
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                if (starting instanceof Server server) {
                    server.setErrorHandler(new ProblemErrorHandler(always));
                }
            }
        });
    }
}
