package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.aiguillage.app.AiguillageConfiguration;
import org.apache.commons.text.StringSubstitutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped config.yml, filled from an environment. */
class ConfigurationTest {
    @Test
    void anEmptyEnvironmentMeansTheDefaults() throws Exception {
        AiguillageConfiguration shipped = with(Map.of());
        assertThat(shipped.database().url()).isEqualTo("jdbc:sqlite:data/aiguillage.db");
        assertThat(shipped.database().user()).isNull();
        assertThat(shipped.database().password()).isNull();
        assertThat(shipped.adminToken()).isNull();
        assertThat(shipped.clock()).isEqualTo("system");
        assertThat(shipped.demo()).isTrue();
        assertThat(shipped.rulesLimit()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void secretsAreTakenAsTheyAreWritten() throws Exception {
        AiguillageConfiguration configured = with(Map.of(
                "AIGUILLAGE_ADMIN_TOKEN", "0012345678901234567890",
                "AIGUILLAGE_DATABASE_PASSWORD", "1e3: \\ \"#x\" # y"));
        assertThat(configured.adminToken()).isEqualTo("0012345678901234567890");
        assertThat(configured.database().password()).isEqualTo("1e3: \\ \"#x\" # y");
    }

    @Test
    void whoAsksForMoreOfTheLogReadsNoHeaders() throws Exception {
        DefaultLoggingFactory logging = (DefaultLoggingFactory) with(Map.of()).getLoggingFactory();
        assertThat(logging.getLoggers())
                .hasEntrySatisfying(
                        "org.eclipse.jetty", level -> assertThat(level.asText()).isEqualTo("WARN"));
    }

    @Test
    void anUndefinedVariableWithoutDefaultIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yml"), "rules: ${AIGUILLAGE_NOWHERE_DEFINED}\n");
        assertThatThrownBy(() -> new SubstitutingSourceProvider(
                                new FileConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(true))
                        .open(file.toString())
                        .close())
                .isInstanceOf(UndefinedEnvironmentVariableException.class)
                .hasMessageContaining("AIGUILLAGE_NOWHERE_DEFINED");
    }

    private static AiguillageConfiguration with(Map<String, String> environment) throws Exception {
        return new YamlConfigurationFactory<>(
                        AiguillageConfiguration.class, Validators.newValidator(), Jackson.newObjectMapper(), "dw")
                .build(
                        new SubstitutingSourceProvider(
                                new FileConfigurationSourceProvider(), new StringSubstitutor(environment)),
                        "config.yml");
    }
}
