package org.aiguillage.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String INVESTORS = """
            externalId,name,kind,contactEmail,portfolio
            I-1,Rhône Amorçage,VC,deals@rhone.example.org,732829320
            I-2,"Cordier, père et fils",FAMILY_OFFICE,,
            """;
    private static final String MANDATES = """
            externalId,investorId,name,ticketMin,ticketMax,rounds,sectorsIn,role,capacity,absences
            M-1,I-1,Amorçage,100000,500000,SEED|SERIES_A,AI|SAAS,LEAD,8,2026-08-01/2026-08-31|2026-12-24/2027-01-02
            M-2,I-2,,,,,,FOLLOW,,
            """;
    private static final String DOSSIERS = """
            externalId,company.siren,company.name,company.sectors,ask.round,ask.amount,traction.growthPercent,consent.allInvestors,consent.refusedInvestorIds
            D-1,732829320,Alpha,AI|ENERGY,SEED,1500000,12.50,true,I-2
            D-2,443061841,Bêta,SAAS,SERIES_A,4000000,,true,
            """;

    private final Workshop workshop = new Workshop(Instant.parse("2026-07-06T08:00:00Z"));
    private final List<Line> lines = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("target");

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void everyFieldArrivesAsItWasWritten() throws IOException {
        Report report = run(all(), false);

        assertThat(report.kept()).isTrue();
        assertThat(report.of(Outcome.CREATED)).isEqualTo(6);
        Investor second = workshop.storage.mandates().investorNamed("I-2").orElseThrow();
        assertThat(second.profile().name()).isEqualTo("Cordier, père et fils");
        Mandate mandate = workshop.storage.mandates().mandateNamed("M-1").orElseThrow();
        assertThat(mandate.terms().ticketMax()).isEqualTo(500_000L);
        assertThat(mandate.terms().rounds()).containsExactly(Round.SEED, Round.SERIES_A);
        assertThat(mandate.terms().absences())
                .first()
                .isEqualTo(new Absence(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31)));
        Dossier dossier = dossier("D-1");
        assertThat(dossier.raise().traction().growthPercent()).isEqualByComparingTo("12.5");
        assertThat(dossier.raise().consent().refusedInvestorIds()).isEqualTo(Set.of(second.id()));
    }

    @Test
    void aSecondImportOfTheSameFilesChangesNothing() throws IOException {
        run(all(), false);
        long before = events("D-1");

        Report report = run(all(), false);

        assertThat(report.of(Outcome.UNCHANGED)).isEqualTo(6);
        assertThat(report.rows()).containsOnlyKeys(Outcome.UNCHANGED);
        assertThat(events("D-1")).isEqualTo(before);
    }

    @Test
    void whatPeopleChangedSinceIsNotUndoneByTheSameFile() throws IOException {
        run(all(), false);
        Dossier imported = dossier("D-2");
        Raise edited = imported.raise().withAsk(imported.raise().ask().withLeadFound(true));
        workshop.dossiers.change(new Caller("somebody", Scope.ALL), imported.id(), imported.version(), edited);

        Report report = run(all(), false);

        assertThat(report.rows()).containsOnlyKeys(Outcome.UNCHANGED);
        assertThat(dossier("D-2").raise()).isEqualTo(edited);
    }

    @Test
    void aChangedRowChangesTheThing() throws IOException {
        run(all(), false);

        Report report = run(
                new ImportFiles(
                        file("i.csv", INVESTORS.replace("Rhône Amorçage", "Rhône Croissance")),
                        file("m.csv", MANDATES.replace("500000", "600000")),
                        file("d.csv", DOSSIERS.replace("4000000", "4500000"))),
                false);

        assertThat(report.of(Outcome.CHANGED)).isEqualTo(3);
        assertThat(report.of(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(dossier("D-2").raise().ask().amount()).isEqualTo(4_500_000L);
    }

    @Test
    void aDossierThatIsWithTheInvestorsIsNoLongerChangedByAFile() throws IOException {
        run(all(), false);
        Dossier dossier = dossier("D-1");
        workshop.dossiers.withdraw(Caller.SYSTEM, dossier.id(), null);

        Report report = run(dossiers(DOSSIERS.replace("1500000", "1600000")), false);

        assertThat(report.of(Outcome.REFUSED)).isEqualTo(1);
        assertThat(refusals()).containsExactly("d.csv, ligne 2 (D-1) : refusé ; Le dossier est clos.");
    }

    @Test
    void oneRefusedRowTakesAllBack() throws IOException {
        Report report = run(dossiers(DOSSIERS.replace("4000000", "quatre millions")), false);

        assertThat(report.kept()).isFalse();
        assertThat(workshop.storage.dossiers().named("D-1")).isEmpty();
        assertThat(refusals())
                .last()
                .isEqualTo("d.csv, ligne 3 (D-2) : refusé ; ask.amount : un nombre entier, sans espace ni unité, était"
                        + " attendu");
    }

    @Test
    void whenToldToKeepGoingOnlyTheRefusedRowsAreLost() throws IOException {
        run(all(), false);
        Report report = run(dossiers(DOSSIERS.replace("443061841", "443061842").replace("D-", "E-")), true);

        assertThat(report.kept()).isTrue();
        assertThat(report.of(Outcome.CREATED)).isEqualTo(1);
        assertThat(workshop.storage.dossiers().named("E-1")).isPresent();
        assertThat(workshop.storage.dossiers().named("E-2")).isEmpty();
        assertThat(refusals()).singleElement().asString().contains("ligne 3 (E-2)", "company.siren", "SIREN");
    }

    @Test
    void theMarkOfUtf8AndTheSemicolonsOfFrenchSpreadsheetsAreTaken() throws IOException {
        String french = "\uFEFF"
                + INVESTORS.replace("\"Cordier, père et fils\"", "Cordier").replace(',', ';');

        assertThat(run(investors(french), false).of(Outcome.CREATED)).isEqualTo(2);
    }

    @Test
    void anUnknownColumnRefusesTheWholeFileAndNamesTheKnownOnes() throws IOException {
        Report report = run(investors(INVESTORS.replace("kind", "type")), true);

        assertThat(report.of(Outcome.CREATED)).isZero();
        assertThat(refusals()).singleElement().asString().contains("i.csv, ligne 1", "type :", "contactEmail");
    }

    @Test
    void aFileWithoutTheColumnThatNamesItsRowsIsRefused() throws IOException {
        run(investors("name,kind\nAlpha,VC\n"), true);

        assertThat(refusals()).singleElement().asString().contains("externalId", "obligatoire");
    }

    @Test
    void valuesThatTheApiWouldNotTakeAreRefusedWithTheirColumn() throws IOException {
        assertThat(refusal("kind", "I-9,Nom,FONDS,,")).contains("kind :", "FAMILY_OFFICE");
        assertThat(refusal("kind", "I-9,Nom,0,,")).contains("kind :");
        assertThat(refusal("portfolio", "I-9,Nom,VC,,732829320|")).contains("portfolio :", "SIREN");
        assertThat(refusal("contactEmail", "I-9,Nom,VC,personne,")).contains("contactEmail :");
        assertThat(refusal("name", "I-9,,VC,,")).contains("name :");
        assertThat(refusal("name", "I-9,N\0m,VC,,")).contains("name :");
        assertThat(refusal("cells", "I-9,Nom,VC")).contains("5 cellules", "en a 3");
        assertThat(refusal("cells", "I-9,Nom,VC,,,,,")).contains("5 cellules", "en a 8");
        assertThat(refusal("externalId", ",Nom,VC,,")).contains("externalId :");
    }

    @Test
    void twoRowsCannotNameTheSameThing() throws IOException {
        run(investors(INVESTORS.replace("I-2", "I-1")), false);

        assertThat(refusals()).singleElement().asString().contains("externalId : déjà donné à la ligne 2");
    }

    @Test
    void aMandateOfNobodyAndASectorOfNoTableAreRefused() throws IOException {
        run(
                new ImportFiles(
                        file("i.csv", INVESTORS),
                        file("m.csv", MANDATES.replace("M-2,I-2", "M-2,I-7").replace("AI|SAAS", "AI|MAGIE")),
                        null),
                false);

        assertThat(refusals().get(0)).contains("M-1", "sectorsIn :");
        assertThat(refusals().get(1)).contains("M-2", "investorId : un investisseur connu était attendu");
    }

    @Test
    void whatIsNotCsvOrNotUtf8IsToldWithItsLine() throws IOException {
        run(investors(INVESTORS + "I-3,\"jamais fermé,VC,,\n"), true);
        assertThat(refusals()).last().asString().contains("i.csv, ligne");

        lines.clear();
        run(new ImportFiles(file("i.csv", INVESTORS, ISO_8859_1), null, null), true);
        assertThat(refusals()).last().asString().contains("UTF-8");
    }

    @Test
    void sentencesComeInBothLanguages() throws IOException {
        Report report = run(investors(INVESTORS), false);

        assertThat(lines.get(0).sentence().in(Locale.ENGLISH)).isEqualTo("i.csv, line 2 (I-1): created");
        assertThat(report.sentence().in(Locale.ENGLISH)).isEqualTo("Rows: created: 2.");
    }

    @Test
    void longFilesTellHowFarTheyAre() throws IOException {
        StringBuilder many = new StringBuilder("externalId,name,kind\n");
        for (int i = 0; i < 1_200; i++) {
            many.append("I-").append(i).append(",Fonds ").append(i).append(",VC\n");
        }
        List<Long> told = new ArrayList<>();

        workshop.intake.run(investors(many.toString()), false, lines::add, (name, rows) -> told.add(rows));

        assertThat(told).containsExactly(1_000L);
    }

    private String refusal(String why, String row) throws IOException {
        lines.clear();
        run(investors(INVESTORS.lines().findFirst().orElseThrow() + "\n" + row + "\n"), true);
        assertThat(refusals()).as(why).hasSize(1);
        return refusals().get(0);
    }

    private List<String> refusals() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(line -> line.sentence().fr())
                .toList();
    }

    private Report run(ImportFiles files, boolean keepGoing) {
        return workshop.intake.run(files, keepGoing, lines::add, Progress.SILENT);
    }

    private ImportFiles all() throws IOException {
        return new ImportFiles(file("i.csv", INVESTORS), file("m.csv", MANDATES), file("d.csv", DOSSIERS));
    }

    private ImportFiles investors(String text) throws IOException {
        return new ImportFiles(file("i.csv", text), null, null);
    }

    private ImportFiles dossiers(String text) throws IOException {
        if (workshop.storage.mandates().investorNamed("I-2").isEmpty()) {
            run(investors(INVESTORS), false);
        }
        return new ImportFiles(null, null, file("d.csv", text));
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text, UTF_8);
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    private Dossier dossier(String externalId) {
        String id = workshop.storage.dossiers().named(externalId).orElseThrow().id();
        return workshop.storage.dossiers().find(id, Scope.ALL).orElseThrow();
    }

    private long events(String externalId) {
        return dossier(externalId).version();
    }
}
