package org.aiguillage.notice;

import java.time.Clock;
import org.aiguillage.access.Account;
import org.aiguillage.access.signin.Invitation.Purpose;
import org.aiguillage.access.signin.InviteAccount;

/** Puts messages that hold a link among those to be sent. */
public final class SendLinks implements InviteAccount.Messenger {
    private final Outbox outbox;
    private final Clock clock;

    public SendLinks(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String send(Account account, Purpose purpose) {
        Notice notice = Notice.link(Kind.valueOf(purpose.name()), Readers.key(account), clock.instant());
        outbox.add(notice);
        return notice.id();
    }
}
