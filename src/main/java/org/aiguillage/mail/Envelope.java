package org.aiguillage.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import org.aiguillage.notice.Letter;

/**
 * Letters as Internet messages.
 *
 * @param from whose they are
 */
public record Envelope(InternetAddress from) {

    /** @throws IllegalArgumentException for what is no address */
    public static Envelope from(String address) {
        try {
            InternetAddress from = new InternetAddress(address, true);
            if (from.getAddress().indexOf('@') < 0 || address.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("an e-mail address was expected, not " + address);
            }
            return new Envelope(from);
        } catch (AddressException e) {
            throw new IllegalArgumentException("an e-mail address was expected, not " + address, e);
        }
    }

    /** The same letter always makes the same Message-ID, by which whoever receives it twice knows it. */
    MimeMessage around(Letter letter, Session session) throws MessagingException {
        Named message = new Named(session, "<" + letter.id() + "@" + domain() + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to(letter));
        message.setSubject(letter.text().subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text().body(), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {letter.language().name().toLowerCase(Locale.ROOT)});
        message.setSentDate(Date.from(letter.written()));
        if (letter.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static InternetAddress to(Letter letter) throws MessagingException {
        try {
            InternetAddress to = new InternetAddress(letter.address(), letter.name(), StandardCharsets.UTF_8.name());
            to.validate();
            return to;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** A message that keeps the id it was given. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
