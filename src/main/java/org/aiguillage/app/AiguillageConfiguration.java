package org.aiguillage.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What {@code config.yml} says. */
public final class AiguillageConfiguration extends Configuration {
    private static final Duration USUAL_RULES_LIMIT = Duration.ofSeconds(5);

    /** Where the data is. */
    public record Database(
            @NotEmpty String url,
            @Nullable String user,
            @Nullable String password) {

        public Database {
            user = given(user);
            password = given(password);
        }

        @Override
        public String toString() {
            return url;
        }
    }

    private final Database database;
    private final String rules;
    private final Duration rulesLimit;
    private final boolean demo;
    private final @Nullable String adminToken;
    private final String clock;
    private final MailConfiguration mail;
    private final VaultConfiguration vault;
    private final OpenIdConfiguration openId;
    private final RetentionConfiguration retention;

    /** Of the server alone: no command counts calls. */
    @JsonProperty
    private int callsPerMinute;

    public AiguillageConfiguration(
            @JsonProperty("database") @Valid @NotNull Database database,
            @JsonProperty("rules") @NotEmpty String rules,
            @JsonProperty("rulesLimit") @Nullable Duration rulesLimit,
            @JsonProperty("demo") boolean demo,
            @JsonProperty("adminToken") @Nullable String adminToken,
            @JsonProperty("clock") @NotEmpty String clock,
            @JsonProperty("mail") @Valid @NotNull MailConfiguration mail,
            @JsonProperty("vault") @Valid @NotNull VaultConfiguration vault,
            @JsonProperty("openId") @Nullable OpenIdConfiguration openId,
            @JsonProperty("retention") @Nullable RetentionConfiguration retention) {
        this.database = database;
        this.rules = rules;
        this.rulesLimit = rulesLimit == null ? USUAL_RULES_LIMIT : rulesLimit;
        this.demo = demo;
        this.adminToken = given(adminToken);
        this.clock = clock;
        this.mail = mail;
        this.vault = vault;
        this.openId = openId == null ? OpenIdConfiguration.NONE : openId;
        this.retention = retention == null ? RetentionConfiguration.FOR_EVER : retention;
    }

    /** The same over another database, without a demo. */
    public AiguillageConfiguration over(Database other) {
        return new AiguillageConfiguration(other, rules, rulesLimit, false, null, clock, mail, vault, null, retention);
    }

    @Valid
    @NotNull
    public Database database() {
        return database;
    }

    /** The folder of the rulebook. */
    public String rules() {
        return rules;
    }

    /** After which a question to the rules is given up. */
    public Duration rulesLimit() {
        return rulesLimit;
    }

    /** Whether an empty database is filled with the invented sample. */
    public boolean demo() {
        return demo;
    }

    public @Nullable String adminToken() {
        return adminToken;
    }

    /** How messages leave. */
    @Valid
    @NotNull
    public MailConfiguration mail() {
        return mail;
    }

    /** The keys of what is sealed. */
    @Valid
    @NotNull
    public VaultConfiguration vault() {
        return vault;
    }

    /** Where people may sign in elsewhere. */
    @NotNull
    public OpenIdConfiguration openId() {
        return openId;
    }

    /** How many calls each account may make in a minute; 0 for no limit. */
    @Min(0)
    @Max(1_000_000)
    public int callsPerMinute() {
        return callsPerMinute;
    }

    /** How long personal data is kept. */
    public RetentionConfiguration retention() {
        return retention;
    }

    /** An empty variable says nothing. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** {@code system}, or an instant at which the clock stands. */
    public String clock() {
        return clock;
    }
}
