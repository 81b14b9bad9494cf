package org.aiguillage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.aiguillage.notice.Letter;
import org.aiguillage.notice.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to a mail server, each in a conversation of its own, so that one refusal concerns one letter. */
public final class SmtpPost implements Post {
    private static final int PERMANENT = 500;

    private final SmtpServer server;
    private final Envelope envelope;
    private final Session session;

    public SmtpPost(SmtpServer server, Envelope envelope) {
        this.server = server;
        this.envelope = envelope;
        this.session = Session.getInstance(server.properties());
    }

    @Override
    public Outcome carry(Letter letter) {
        try {
            MimeMessage message = envelope.around(letter, session);
            Transport transport = session.getTransport(server.protocol());
            connect(transport);
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
            return new Outcome.Carried();
        } catch (AddressException e) {
            return new Outcome.Never(String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return isPermanent(e) ? new Outcome.Never(reason(e)) : new Outcome.NotNow(reason(e));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        Secret password = server.password();
        transport.connect(server.host(), server.port(), server.user(), password == null ? null : password.value());
    }

    /** What the server has taken is taken, however it says goodbye. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Nothing depends on it.
        }
    }

    /** A reply of the 500s about this letter or its address; a failed login is ours to repair, and the letter can wait. */
    private static boolean isPermanent(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if ((e instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT)
                    || (e instanceof SMTPSendFailedException send && send.getReturnCode() >= PERMANENT)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(MessagingException failure) {
        StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Exception e = failure.getNextException();
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            reason.append(" / ").append(e.getMessage());
        }
        return reason.toString();
    }
}
