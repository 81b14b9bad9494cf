package org.aiguillage.access.identity;

import java.nio.charset.StandardCharsets;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Stream;
import org.jspecify.annotations.Nullable;

/** An identity of elsewhere that opens an account here. */
public record LinkedIdentity(String id, long version, String accountId, String issuer, String subjectHash)
        implements Stream.State {

    public static final Stream<LinkedIdentity, IdentityEvent> STREAM =
            new Stream<>("identity", LinkedIdentity.class, IdentityEvent.class, LinkedIdentity::after);

    static String hash(IdentityProvider.Proof proof) {
        return HashChain.of((proof.issuer() + "\n" + proof.subject()).getBytes(StandardCharsets.UTF_8));
    }

    private static LinkedIdentity after(@Nullable LinkedIdentity before, IdentityEvent event, Stream.Stamp stamp) {
        if (before == null && event instanceof IdentityEvent.IdentityLinked linked) {
            return new LinkedIdentity(
                    stamp.id(), stamp.seq(), linked.accountId(), linked.issuer(), linked.subjectHash());
        }
        throw new IllegalStateException("unknown event " + event);
    }
}
