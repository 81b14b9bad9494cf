package org.aiguillage.access.identity;

import java.nio.charset.StandardCharsets;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Stream;

/** An identity of elsewhere that opens an account here. */
public record LinkedIdentity(String id, long version, String accountId, String issuer, String subjectHash)
        implements Stream.State {

    public static final Stream<LinkedIdentity, IdentityEvent> STREAM =
            new Stream<>("identity", LinkedIdentity.class, IdentityEvent.class, (before, event, stamp) -> {
                IdentityEvent.IdentityLinked it = (IdentityEvent.IdentityLinked) event;
                return new LinkedIdentity(stamp.id(), stamp.seq(), it.accountId(), it.issuer(), it.subjectHash());
            });

    static String hash(IdentityProvider.Proof proof) {
        return HashChain.of((proof.issuer() + "\n" + proof.subject()).getBytes(StandardCharsets.UTF_8));
    }
}
