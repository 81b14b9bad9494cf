package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.acceptance.Child.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an operator runs them: what they print, and how they end. */
class CommandsTest {
    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void useAFolderOfItsOwn() {
        environment = Map.of(
                "AIGUILLAGE_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                "AIGUILLAGE_KEY_FILE",
                folder.resolve("vault.key").toString());
    }

    @Test
    void anImportCreatesAndItsRepetitionChangesNothing() throws Exception {
        Ended first = importFiles("ask.amount");
        assertThat(first.status()).as(first.output()).isZero();
        assertThat(first.output()).contains("créé");

        Ended second = importFiles("ask.amount");
        assertThat(second.status()).isZero();
        assertThat(second.output()).contains("inchangé").doesNotContain(": créé");

        assertThat(run("verify", "config.yml").status()).isZero();
    }

    @Test
    void anUnknownColumnIsRefusedByNameAndNothingIsImported() throws Exception {
        Ended refused = importFiles("ask.amout");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("ask.amout");
        assertThat(importFiles("ask.amount").output()).contains("créé").doesNotContain("inchangé");
    }

    @Test
    void verifyNamesWhatSomebodyChangedBehindItsBack() throws Exception {
        importFiles("ask.amount");
        tamper("update dossier set stage = 'ROUTED'");

        Ended verify = run("verify", "config.yml");

        assertThat(verify.status()).isEqualTo(1);
        assertThat(verify.output()).contains("dossier").contains("ROUTED").contains("DRAFT");
    }

    @Test
    void aRuleThatDoesNotCompileStopsTheStartWithFileLineAndMessage() throws Exception {
        Path rules = copyOfRules();
        Files.writeString(
                rules.resolve("routing/broken.drl"),
                "package broken\n\nrule \"broken\"\nwhen\n    Nothing(\nthen\nend\n",
                StandardCharsets.UTF_8);

        Ended check = run("check-rules", "config.yml", rules.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.output()).contains("broken.drl").containsPattern("broken\\.drl\\D+\\d");

        environment = Map.of(
                "AIGUILLAGE_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                "AIGUILLAGE_KEY_FILE",
                folder.resolve("vault.key").toString(),
                "AIGUILLAGE_RULES",
                rules.toString());
        Ended server = run("server", "config.yml");
        assertThat(server.status()).isEqualTo(1);
        assertThat(server.output()).contains("broken.drl");
    }

    @Test
    void aRuleThatNothingProvesIsNamedByFileAndLine() throws Exception {
        Path rules = copyOfRules();
        Files.delete(rules.resolve("scenarios/holds.yml"));
        Ended check = run("check-rules", "config.yml", rules.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.output())
                .containsPattern("routing/holds\\.drl:\\d+: routing-full has no scenario in which it speaks");
    }

    @Test
    void theShippedRulesAreSound() throws Exception {
        assertThat(run("check-rules", "config.yml").status()).isZero();
    }

    @Test
    void aLogFromElsewhereIsAnalysedAndOneThatCannotBeReadIsRefusedWithItsLine() throws Exception {
        Path log = file(
                "log.csv",
                "ticket;what;when\nA;reçu;05/01/2026 09:00\nA;décidé;06/01/2026 21:00\nB;reçu;07/01/2026 09:00\n");
        String[] layout = {"--case", "ticket", "--activity", "what", "--timestamp", "when"};
        String[] given = Stream.concat(Stream.of("analyse-log", "config.yml", log.toString()), Stream.of(layout))
                .toArray(String[]::new);

        Ended refused = run(given);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("log.csv, ligne 2 : « when » : 05/01/2026 09:00");

        Ended done = run(Stream.concat(Stream.of(given), Stream.of("--time-format", "dd/MM/yyyy HH:mm"))
                .toArray(String[]::new));
        assertThat(done.status()).as(done.output()).isZero();
        assertThat(run("analyse-log", log.toString(), "--time-format", "dd/MM/yyyy HH:mm", "--language", "en")
                        .output())
                .as("the configuration is not needed")
                .contains("no column case_id");
        assertThat(done.output()).contains("\"cases\" : 2", "\"events\" : 3", "\"p95\" : 1.425", "\"to\" : \"décidé\"");
        assertThat(run("analyse-log", "config.yml", log.toString(), "--zone", "Nowhere/AtAll")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertThat(run("no-such-command").status()).isEqualTo(2);
        assertThat(run("import", "config.yml", "--no-such-option").status()).isEqualTo(2);
        assertThat(run("verify").status()).as("without a configuration").isEqualTo(2);
        assertThat(run("analyse-log").status()).as("without a log").isEqualTo(2);
        assertThat(run().status()).isEqualTo(2);
    }

    private Ended importFiles(String amountColumn) throws IOException, InterruptedException {
        Path investors =
                file("investors.csv", "externalId,name,kind,portfolio\nI1,Fonds Import,VC,732829320|552032534\n");
        Path mandates = file("mandates.csv", "externalId,investorId,ticketMin,rounds\nM1,I1,200000,SERIES_A|SEED\n");
        Path dossiers = file(
                "dossiers.csv",
                "externalId,company.siren,company.name,ask.round," + amountColumn
                        + "\nD1,404833048,Quartz Mobilité,SERIES_A,2500000\n");
        return run(
                "import",
                "config.yml",
                "--investors",
                investors.toString(),
                "--mandates",
                mandates.toString(),
                "--dossiers",
                dossiers.toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path copyOfRules() throws IOException {
        Path copy = folder.resolve("rules");
        try (var files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Path.of("rules").relativize(file).toString()));
            }
        }
        return copy;
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aiguillage.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return Child.command(environment, folder, arguments);
    }
}
