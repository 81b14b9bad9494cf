package org.aiguillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameContaining;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Unscoped;
import org.aiguillage.app.AiguillageApplication;
import org.aiguillage.audit.Trails;
import org.aiguillage.journal.Journal;
import org.aiguillage.web.door.FromAnywhere;
import org.aiguillage.web.page.StopPage;
import org.junit.jupiter.api.Test;

/** Where things are, and which way imports point. */
class ArchitectureTest {
    private static final String ROOT = "org.aiguillage.";
    private static final List<String> DOMAIN = List.of(
            "cluster",
            "language",
            "refusal",
            "journal",
            "vault",
            "content",
            "access",
            "audit",
            "privacy",
            "delay",
            "dossier",
            "mandate",
            "routing",
            "notebook",
            "governance",
            "notice",
            "observatory",
            "backtest",
            "forecast");
    private static final List<String> ADAPTERS =
            List.of("json", "rulebook", "storage", "mail", "openid", "web", "intake", "sample", "trial", "eventlog");
    private static final String APP = "app";

    /** Rooms whose interfaces storage implements; the journal and its trails stand below all callers. */
    private static final List<String> PORTS = DOMAIN.stream()
            .filter(room -> !List.of("journal", "audit").contains(room))
            .toList();

    /** What is compiled into the product, wherever that is. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(AiguillageApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void everyRoomHasSomethingInIt() {
        for (String room : rooms()) {
            assertThat(CLASSES.stream().filter(c -> (c.getPackageName() + ".").startsWith(ROOT + room + ".")))
                    .as(room)
                    .isNotEmpty();
        }
    }

    @Test
    void everyClassIsInARoom() {
        check(classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                rooms().stream().map(ArchitectureTest::within), Stream.of("org.aiguillage.web.jte.."))
                        .toArray(String[]::new)));
    }

    @Test
    void theDomainKnowsNoFrameworkAndNobodyAroundIt() {
        check(noClasses()
                .that(resideInAnyPackage(within(DOMAIN)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(within(ADAPTERS))
                        .or(resideInAnyPackage(within(APP)))
                        .or(resideInAnyPackage(
                                "io.dropwizard..",
                                "jakarta..",
                                "org.jdbi..",
                                "java.sql..",
                                "org.kie..",
                                "org.drools..",
                                "com.fasterxml.jackson.."))));
    }

    @Test
    void rulebookStorageAndWebNeverCallEachOther() {
        for (String adapter : List.of("rulebook", "storage", "web")) {
            List<String> others = Stream.of("rulebook", "storage", "web", APP)
                    .filter(o -> !o.equals(adapter))
                    .toList();
            check(noClasses()
                    .that(resideInAnyPackage(within(adapter)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(within(others))));
        }
    }

    @Test
    void onlyTheRulebookKnowsDrools() {
        onlyIn(List.of("rulebook"), "org.kie..", "org.drools..");
    }

    @Test
    void onlyStorageKnowsTheDatabase() {
        onlyIn(List.of("storage"), "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..");
    }

    @Test
    void whatLiesBehindStorageIsItsOwn() {
        check(noClasses()
                .that(resideOutsideOfPackages(within("storage")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "storage.*..")));
        check(slices().matching("org.aiguillage.storage.(*)").should().beFreeOfCycles());
    }

    @Test
    void onlyMailKnowsMail() {
        onlyIn(List.of("mail"), "jakarta.mail..", "org.eclipse.angus..");
    }

    @Test
    void onlyOpenidKnowsOpenIdConnect() {
        onlyIn(List.of("openid"), "com.nimbusds..");
    }

    @Test
    void onlyFeedsKnowTheirFormats() {
        onlyIn(List.of("web.feed"), "net.fortuna..", "com.rometools..", "org.apache.pdfbox..");
    }

    @Test
    void onlyWebAndAppKnowJersey() {
        onlyIn(List.of("web", APP), "jakarta.ws.rs..", "org.glassfish.jersey..", "io.dropwizard..", "gg.jte..");
    }

    @Test
    void readingLogsNeedsNoFrameworkEither() {
        check(noClasses()
                .that(resideInAnyPackage(within("eventlog")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.dropwizard..",
                        "jakarta..",
                        "com.fasterxml.jackson..",
                        within("web"),
                        within("storage"),
                        within("rulebook"))));
    }

    @Test
    void roomsOfTheDomainDependOnEachOtherInOneDirectionOnly() {
        check(slices().matching("org.aiguillage.(*)..").should().beFreeOfCycles());
    }

    @Test
    void everyCallSaysWhoMayMakeIt() {
        check(methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(haveExactlyOne(RolesAllowed.class, PermitAll.class)));
    }

    /** Calls and pages alike: what anybody may do is the door, a link that was sent, and the description of the API. */
    @Test
    void whatIsOpenToAnybodyIsAtTheDoor() {
        check(methods()
                .that()
                .areAnnotatedWith(PermitAll.class)
                .should()
                .beDeclaredInClassesThat(resideInAnyPackage(within(List.of("web.door", "web.signin")))
                        .or(simpleNameContaining("OpenApiResource"))
                        .or(simpleNameContaining("StopPage"))
                        .or(simpleNameContaining("FeedResource"))));
    }

    @Test
    void everyQueryOfWhatIsStoredTakesTheCallersScopeOrSaysWhyItNeedsNone() {
        List<JavaMethod> queries = CLASSES.stream()
                .filter(type ->
                        type.isInterface() && resideInAnyPackage(within(PORTS)).test(type))
                .filter(port -> port.getAllSubclasses().stream().anyMatch(resideInAnyPackage(within("storage"))))
                .flatMap(port -> port.getMethods().stream())
                .filter(method -> !method.getRawReturnType().getName().equals("void"))
                .toList();
        assertThat(queries).hasSizeGreaterThan(20);
        assertThat(queries)
                .as("takes a Scope, or is @Unscoped")
                .filteredOn(query -> !query.isAnnotatedWith(Unscoped.class)
                        && !query.getOwner().isAnnotatedWith(Unscoped.class))
                .allMatch(query ->
                        query.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class)));
    }

    /** At the door and at the login nobody is known yet. */
    @Test
    void callsAndPagesAskAsTheirCallerAndNeverAsTheService() {
        Set<String> reads = Set.of("of", "history", "after", "fact", "find");
        JavaClasses asking = CLASSES.that(resideInAnyPackage(within("web"))
                .and(resideOutsideOfPackages(within(List.of("web.door", "web.signin", "web.login")))));
        noClasses().should().accessField(Scope.class, "ALL").check(asking);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Scope.Region.class)
                .check(asking);
        noClasses().should().accessField(Caller.class, "SYSTEM").check(asking);
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "it asks for the service, or reads the journal, which knows no callers",
                        call -> call.getTarget()
                                        .resolveMember()
                                        .filter(this::isForTheService)
                                        .isPresent()
                                || ((call.getTargetOwner().isEquivalentTo(Journal.class)
                                                || call.getTargetOwner().isEquivalentTo(Trails.class))
                                        && reads.contains(call.getName()))))
                .check(asking);
    }

    private boolean isForTheService(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(Unscoped.class),
                        method.getOwner().tryGetAnnotationOfType(Unscoped.class))
                .flatMap(Optional::stream)
                .anyMatch(unscoped -> unscoped.value() == Unscoped.Why.SERVICE);
    }

    @SafeVarargs
    private static ArchCondition<JavaMethod> haveExactlyOne(Class<? extends Annotation>... policies) {
        return new ArchCondition<>("declare one policy") {
            @Override
            public void check(JavaMethod call, ConditionEvents events) {
                long declared =
                        Stream.of(policies).filter(call::isAnnotatedWith).count();
                events.add(new SimpleConditionEvent(call, declared == 1, call.getFullName() + " declares " + declared));
            }
        };
    }

    @Test
    void onlyTheLinkThatStopsMessagesIsSentFromAnywhere() {
        check(methods().that().areAnnotatedWith(FromAnywhere.class).should().beDeclaredIn(StopPage.class));
    }

    @Test
    void timeComesFromAClock() {
        for (Class<?> type : List.of(Instant.class, LocalDate.class)) {
            check(noClasses().should().callMethod(type, "now"));
        }
        check(noClasses().that(resideOutsideOfPackages(within(APP))).should().callMethod(Clock.class, "systemUTC"));
    }

    private static void onlyIn(List<String> rooms, String... libraries) {
        check(noClasses()
                .that(resideOutsideOfPackages(within(rooms)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries)));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static List<String> rooms() {
        return Stream.of(DOMAIN, ADAPTERS, List.of(APP)).flatMap(List::stream).toList();
    }

    private static String within(String room) {
        return ROOT + room + "..";
    }

    private static String[] within(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::within).toArray(String[]::new);
    }
}
