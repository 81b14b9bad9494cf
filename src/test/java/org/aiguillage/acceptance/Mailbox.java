package org.aiguillage.acceptance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real mail server, and what it has received. */
final class Mailbox implements AutoCloseable {
    static final String FROM = "Aiguillage <notices@aiguillage.test>";

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    static Mailbox open() {
        return open(0);
    }

    static Mailbox open(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The settings with which a service sends to this server. */
    Map<String, String> settings(String clock) {
        return new HashMap<>(Map.of(
                "clock",
                clock,
                "mail.host",
                "127.0.0.1",
                "mail.port",
                Integer.toString(port()),
                "mail.from",
                FROM,
                "mail.publicUrl",
                "https://aiguillage.test"));
    }

    /** A message as its reader sees it. */
    record Message(String to, String subject, String text, String id, String stop, MimeMessage raw) {
        static Message of(MimeMessage raw) {
            try {
                return new Message(
                        raw.getAllRecipients()[0].toString(),
                        raw.getSubject(),
                        raw.getContent().toString().replace("\r\n", "\n"),
                        raw.getMessageID(),
                        java.util.Objects.requireNonNullElse(raw.getHeader("List-Unsubscribe", null), "")
                                .replaceAll("[<>]", ""),
                        raw);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All messages in the order in which they came. */
    List<Message> all() {
        return Arrays.stream(server.getReceivedMessages()).map(Message::of).toList();
    }

    /** Those to one address. */
    List<Message> to(String address) {
        return all().stream().filter(message -> message.to().contains(address)).toList();
    }

    /** The latest to one address. */
    Message last(String address) {
        MimeMessage[] received = server.getReceivedMessages();
        for (int i = received.length - 1; i >= 0; i--) {
            Message message = Message.of(received[i]);
            if (message.to().contains(address)) {
                return message;
            }
        }
        throw new AssertionError("nothing came to " + address);
    }

    List<String> subjects(String address) {
        return to(address).stream().map(Message::subject).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
