package org.aiguillage.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.aiguillage.app.time.Chore;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.mail.Envelope;
import org.aiguillage.mail.FolderPost;
import org.aiguillage.mail.SmtpPost;
import org.aiguillage.mail.SmtpServer;
import org.aiguillage.mail.SortingPost;
import org.aiguillage.notice.Notices;
import org.aiguillage.notice.Post;
import org.aiguillage.storage.Storage;

/** Telling people what concerns them, as the configuration asks for. */
record Correspondence(Notices notices) implements Chore {
    /** A name that can reach nobody, for messages that stay here. */
    private static final String NOBODY = "Aiguillage <aiguillage@aiguillage.invalid>";

    /** @param invented addresses that no server may ever be handed */
    static Correspondence of(Wiring wiring, MailConfiguration mail, Predicate<String> invented) {
        Storage storage = wiring.storage();
        Notices.Sources sources = new Notices.Sources(
                storage.journal(),
                storage.accounts(),
                storage.dossiers(),
                storage.referrals(),
                storage.mandates(),
                storage.flags(),
                storage.pipeline(),
                new FlagClock(wiring.visits(), wiring.timekeeper()),
                wiring.timekeeper(),
                wiring.signingIn().invite()::link);
        Notices notices = new Notices(
                sources,
                storage.outbox(),
                storage.stops(),
                post(mail, invented),
                wiring.calendars().standard(),
                mail.home(),
                wiring.clock());
        notices.begin();
        return new Correspondence(notices);
    }

    private static Post post(MailConfiguration mail, Predicate<String> invented) {
        String from = mail.from();
        SmtpServer server = mail.server();
        if (server != null && from == null) {
            throw new IllegalArgumentException(
                    "mail.from (AIGUILLAGE_MAIL_FROM): the sender of messages was expected, since a mail server is set");
        }
        Envelope envelope = Envelope.from(from == null ? NOBODY : from);
        Post folder = new FolderPost(Path.of(mail.outbox()), envelope);
        return server == null ? folder : new SortingPost(invented, folder, new SmtpPost(server, envelope));
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return Optional.of(notices.next(now));
    }

    @Override
    public void run(Instant now) {
        notices.tell();
    }
}
