package org.aiguillage.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.aiguillage.mail.Secret;
import org.aiguillage.mail.SmtpServer;
import org.jspecify.annotations.Nullable;

/**
 * How messages leave.
 *
 * @param host of the mail server; without one, messages become files in the outbox
 * @param tls how the connection is protected
 * @param from whose messages they are; needed with a host
 * @param outbox the folder of messages that are not sent
 * @param publicUrl where readers reach this service
 */
public record MailConfiguration(
        @Nullable String host,
        @Min(1) @Max(65_535) int port,
        @Nullable String user,
        @Nullable String password,
        SmtpServer.@NotNull Encryption tls,
        @Nullable String from,
        @NotEmpty String outbox,
        @NotEmpty String publicUrl) {

    public MailConfiguration {
        host = AiguillageConfiguration.given(host);
        user = AiguillageConfiguration.given(user);
        password = AiguillageConfiguration.given(password);
        from = AiguillageConfiguration.given(from);
    }

    /** Into a folder, and nowhere else. */
    static MailConfiguration into(String outbox) {
        return new MailConfiguration(
                null, 587, null, null, SmtpServer.Encryption.AUTO, null, outbox, "http://localhost:8080");
    }

    @Nullable
    SmtpServer server() {
        return host == null
                ? null
                : new SmtpServer(host, port, user, password == null ? null : new Secret(password), tls);
    }

    /** @throws IllegalArgumentException for what is no address of a web page */
    URI home() {
        URI home = URI.create(publicUrl.replaceAll("/+$", ""));
        if (home.getHost() == null || !String.valueOf(home.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "mail.publicUrl (AIGUILLAGE_PUBLIC_URL): an address such as https://aiguillage.example was expected, not "
                            + publicUrl);
        }
        return home;
    }

    @Override
    public String toString() {
        return host == null ? outbox : host + ":" + port;
    }
}
