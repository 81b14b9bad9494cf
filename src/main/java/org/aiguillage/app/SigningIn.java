package org.aiguillage.app;

import java.time.Clock;
import org.aiguillage.access.signin.ChoosePassword;
import org.aiguillage.access.signin.InviteAccount;
import org.aiguillage.access.signin.OwnFactor;
import org.aiguillage.access.signin.PasswordHashing;
import org.aiguillage.access.signin.SecondStep;
import org.aiguillage.access.signin.SignIn;
import org.aiguillage.audit.Audit;
import org.aiguillage.notice.SendLinks;
import org.aiguillage.storage.Storage;

/** The ways in by password. */
record SigningIn(
        InviteAccount invite,
        SignIn signIn,
        SecondStep secondStep,
        ChoosePassword choosePassword,
        OwnFactor ownFactor) {

    static SigningIn of(Storage storage, Audit audit, Clock clock) {
        PasswordHashing hashing = PasswordHashing.forThisMachine();
        InviteAccount invite = new InviteAccount(
                storage.journal(),
                audit,
                storage.accounts(),
                storage.credentials(),
                storage.invitations(),
                new SendLinks(storage.outbox(), clock));
        SignIn signIn =
                new SignIn(storage.journal(), storage.accounts(), storage.credentials(), storage.tickets(), hashing);
        return new SigningIn(
                invite,
                signIn,
                new SecondStep(
                        storage.journal(), audit, storage.accounts(), storage.credentials(), storage.tickets(), invite),
                new ChoosePassword(
                        storage.journal(),
                        audit,
                        storage.accounts(),
                        storage.credentials(),
                        storage.invitations(),
                        storage.tickets(),
                        storage.sessions(),
                        hashing,
                        invite,
                        signIn),
                new OwnFactor(storage.journal(), audit, storage.credentials(), hashing, signIn));
    }
}
