package org.aiguillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.app.AiguillageApplication;
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
            "delay",
            "dossier",
            "mandate",
            "routing",
            "governance",
            "notice",
            "observatory",
            "backtest",
            "forecast");
    private static final List<String> ADAPTERS =
            List.of("json", "rulebook", "storage", "mail", "openid", "web", "intake", "sample", "trial", "eventlog");
    private static final String APP = "app";

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
    void onlyMailKnowsMail() {
        onlyIn(List.of("mail"), "jakarta.mail..", "org.eclipse.angus..");
    }

    @Test
    void onlyOpenidKnowsOpenIdConnect() {
        onlyIn(List.of("openid"), "com.nimbusds..");
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
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class));
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
