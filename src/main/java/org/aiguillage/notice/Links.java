package org.aiguillage.notice;

import java.util.Optional;
import org.aiguillage.access.signin.Invitation.Purpose;
import org.aiguillage.access.signin.InviteAccount;

/** Makes the link of a message while the message is written; none for an account that is no more. */
@FunctionalInterface
public interface Links {
    Optional<InviteAccount.Link> make(String accountId, Purpose purpose);
}
