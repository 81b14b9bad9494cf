package org.aiguillage.mail;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How the mail server is reached.
 *
 * @param user null for a server that takes mail without login
 */
public record SmtpServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable Secret password,
        Encryption encryption) {
    private static final String MILLIS = "20000";
    private static final int SMTPS = 465;

    /** How the connection is protected. */
    public enum Encryption {
        /** TLS from the start on port 465; otherwise STARTTLS, without which no password is sent. */
        AUTO,
        /** Not at all: for a server on the same machine. */
        NONE,
        STARTTLS,
        TLS
    }

    String protocol() {
        return encryption == Encryption.TLS || (encryption == Encryption.AUTO && port == SMTPS) ? "smtps" : "smtp";
    }

    Properties properties() {
        String prefix = "mail." + protocol() + ".";
        boolean required = encryption == Encryption.STARTTLS || (encryption == Encryption.AUTO && user != null);
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", MILLIS);
        properties.setProperty(prefix + "timeout", MILLIS);
        properties.setProperty(prefix + "writetimeout", MILLIS);
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(encryption != Encryption.NONE));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(required));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
