package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.Credentials;
import org.aiguillage.access.signin.Factor;
import org.aiguillage.access.signin.Invitation;
import org.aiguillage.access.signin.Invitations;
import org.aiguillage.access.signin.Ticket;
import org.aiguillage.access.signin.Tickets;
import org.aiguillage.refusal.Refused;
import org.junit.jupiter.api.Test;

/** What people prove themselves with is kept as it was given, used up once, and forgotten when it has expired. */
abstract class CredentialContract extends StorageContract {

    @Test
    void aCredentialTakesThePlaceOfTheOneBefore() {
        Credentials credentials = world.storage.credentials();
        String account = world.account().id();
        Factor factor = Factor.random();
        Credential first = new Credential(account, "a@b.test", null, null, 0, 0);
        credentials.keep(first);
        assertThat(credentials.of(account)).contains(first);

        Credential second = new Credential(account, "c@d.test", "hash", factor, 12, 3);
        credentials.keep(second);

        assertThat(credentials.of(account)).contains(second);
        assertThat(credentials.withLogin("c@d.test")).contains(second);
        assertThat(credentials.withLogin("a@b.test")).isEmpty();
        credentials.drop(account);
        assertThat(credentials.of(account)).isEmpty();
    }

    @Test
    void aLoginOpensOneAccount() {
        Credentials credentials = world.storage.credentials();
        credentials.keep(new Credential(world.account().id(), "a@b.test", "hash", null, 0, 0));

        assertThatThrownBy(() -> credentials.keep(new Credential(world.account().id(), "a@b.test", "hash", null, 0, 0)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRecoveryCodeIsUsedUpByItsOwnAccountOnly() {
        Credentials credentials = world.storage.credentials();
        String account = world.account().id();
        credentials.keepCodes(account, List.of("old"));
        credentials.keepCodes(account, List.of("one", "two"));

        assertThat(credentials.codesLeft(account)).isEqualTo(2);
        assertThat(credentials.useCode(world.account().id(), "one")).isFalse();
        assertThat(credentials.useCode(account, "old")).isFalse();
        assertThat(credentials.useCode(account, "one")).isTrue();
        assertThat(credentials.useCode(account, "one")).isFalse();
        assertThat(credentials.codesLeft(account)).isEqualTo(1);
    }

    @Test
    void aTicketLastsUntilItExpiresOrItsAccountIsThrough() {
        Tickets tickets = world.storage.tickets();
        String account = world.account().id();
        Instant expires = now().plus(Duration.ofMinutes(10));
        Ticket ticket = new Ticket("hash", account, Factor.random(), 0, expires);
        tickets.keep(ticket);
        tickets.keep(new Ticket("other", account, null, 0, expires));

        assertThat(tickets.find("hash", expires.minusMillis(1))).contains(ticket);
        assertThat(tickets.find("hash", expires)).isEmpty();
        assertThat(tickets.find("nothing", now())).isEmpty();
        Ticket wrongOnce = new Ticket("hash", account, ticket.factor(), 1, expires);
        tickets.keep(wrongOnce);
        assertThat(tickets.find("hash", now())).contains(wrongOnce);
        tickets.end(account);
        assertThat(tickets.find("hash", now())).isEmpty();
        assertThat(tickets.find("other", now())).isEmpty();
    }

    @Test
    void anInvitationLastsUntilItExpiresOrOneOfItsAccountIsUsed() {
        Invitations invitations = world.storage.invitations();
        String account = world.account().id();
        Instant expires = now().plus(Duration.ofDays(3));
        Invitation invitation = new Invitation("hash", account, "a@b.test", Invitation.Purpose.FIRST_PASSWORD, expires);
        invitations.add(invitation);
        invitations.add(new Invitation("again", account, "a@b.test", Invitation.Purpose.NEW_FACTOR, expires));

        assertThat(invitations.find("hash", expires.minusMillis(1))).contains(invitation);
        assertThat(invitations.find("hash", expires)).isEmpty();
        invitations.end(account);
        assertThat(invitations.find("hash", now())).isEmpty();
        assertThat(invitations.find("again", now())).isEmpty();
    }

    private Instant now() {
        return world.clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
