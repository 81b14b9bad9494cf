package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aiguillage.access.Account;
import org.aiguillage.access.AccountEvent;
import org.aiguillage.access.Repeats;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Token;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.access.feed.KeepFeeds;
import org.aiguillage.access.identity.LinkedIdentity;
import org.aiguillage.access.session.Session;
import org.aiguillage.access.session.Sessions;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.DueIndex.Due;
import org.aiguillage.delay.DueIndex.Kind;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.HashChain;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.Pipeline.FlagCount;
import org.aiguillage.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Everything else that lasts. */
abstract class PortsContract extends StorageContract {
    private static final Instant MORNING = Instant.parse("2026-07-06T08:00:00.500Z");

    @Test
    void anAccountIsFoundByItsTokenAndOneTokenOpensOneAccount() {
        Token token = World.token();
        Account account = world.accounts.ensure(world.account().terms(), token);

        assertThat(world.accounts.ensure(account.terms(), token)).isEqualTo(account);
        assertThat(world.storage.accounts().withTokenHash(token.hash())).contains(account);
        assertThat(world.storage.accounts().withTokenHash("unknown")).isEmpty();
        assertThat(world.storage.accounts().find(account.id())).contains(account);
        assertThat(world.storage.accounts().all()).hasSize(2).last().isEqualTo(account);
        assertThatThrownBy(() -> world.storage
                        .journal()
                        .change(
                                "staff",
                                c -> c.begin(
                                        Account.STREAM,
                                        "other",
                                        new AccountEvent.AccountOpened(account.terms(), token.hash()))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSessionIsFoundByItsSecretUntilItEndsAndGoesOnceItHasExpired() {
        Sessions sessions = world.storage.sessions();
        Account account = world.account();
        Instant now = world.clock.instant();
        Session first = new Session("1", account.id(), now, now, now.plusSeconds(60), "Firefox");
        Session second = new Session("2", account.id(), now.plusMillis(1), now, now.plusSeconds(90), "");
        sessions.open("a", first);
        sessions.open("b", second);

        assertThat(sessions.withSecretHash("a")).contains(first);
        assertThat(sessions.withSecretHash("c")).isEmpty();
        assertThat(sessions.find("2")).contains(second);
        assertThat(sessions.of(account.id(), now)).containsExactly(second, first);
        assertThat(sessions.of(account.id(), first.expiresAt())).containsExactly(second);
        assertThat(sessions.of(world.account().id(), now)).isEmpty();

        sessions.used("1", now.plusSeconds(7));
        assertThat(sessions.find("1").orElseThrow().usedAt()).isEqualTo(now.plusSeconds(7));
        sessions.end("2");
        sessions.end("2");
        assertThat(sessions.of(account.id(), now)).hasSize(1);

        Instant later = first.expiresAt();
        sessions.open("d", new Session("4", account.id(), later, later, later.plusSeconds(1), ""));
        assertThat(sessions.find("1")).isEmpty();
    }

    @Test
    void aPrivateAddressLeadsToItsAccountUntilItIsEnded() {
        Account owner = world.account();
        KeepFeeds.Made first = world.feed(owner, Feed.Kind.DUE_DATES);
        KeepFeeds.Made second = world.feed(owner, Feed.Kind.NEW_DEALS);
        world.feed(world.account(), Feed.Kind.DUE_DATES);

        assertThat(world.keepFeeds().follow(first.secret(), Feed.Kind.DUE_DATES, "192.0.2.1"))
                .contains(new KeepFeeds.Followed(first.feed(), owner));
        assertThat(world.keepFeeds().follow(first.secret(), Feed.Kind.NEW_DEALS, "192.0.2.1"))
                .as("another kind of thing")
                .isEmpty();
        assertThat(world.keepFeeds().follow(World.token(), Feed.Kind.DUE_DATES, "192.0.2.1"))
                .isEmpty();
        assertThat(world.keepFeeds().of(owner.caller())).containsExactly(second.feed(), first.feed());
        world.keepFeeds().end(owner.caller(), first.feed().id());
        assertThat(world.keepFeeds().of(owner.caller())).containsExactly(second.feed());
        assertThat(world.keepFeeds().follow(first.secret(), Feed.Kind.DUE_DATES, "192.0.2.1"))
                .isEmpty();
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aTokenOfAProgramIsFoundByItsHashAndListedUntilItIsEnded() {
        Account owner = world.account();
        IssueTokens.Issued first = world.token(owner, "Un");
        IssueTokens.Issued second = world.token(owner, "Deux");
        world.token(world.account(), "D’un autre");

        assertThat(world.storage.apiTokens().withTokenHash(first.secret().hash()))
                .contains(first.token());
        assertThat(world.storage.apiTokens().withTokenHash("unknown")).isEmpty();
        assertThat(world.storage.apiTokens().of(owner.id())).containsExactly(second.token(), first.token());
        new IssueTokens(world.storage.journal(), world.audit, world.storage.accounts(), world.storage.apiTokens())
                .end(owner.caller(), first.token().id());
        assertThat(world.storage.apiTokens().of(owner.id())).containsExactly(second.token());
        assertThat(world.storage
                        .apiTokens()
                        .withTokenHash(first.secret().hash())
                        .orElseThrow()
                        .opens(world.clock.instant()))
                .isFalse();
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void anIdentityOfElsewhereOpensOneAccount() {
        Account owner = world.account();
        LinkedIdentity identity = world.identity(owner, "hash");

        assertThat(world.storage.identities().withSubjectHash("hash")).contains(identity);
        assertThat(world.storage.identities().withSubjectHash("other")).isEmpty();
        assertThat(world.storage.identities().of(owner.id())).containsExactly(identity);
        assertThatThrownBy(() -> world.identity(world.account(), "hash")).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyRemembersOneCreationOfOneAccount() {
        Repeats repeats = world.storage.repeats();
        Account one = world.account();
        Account two = world.account();
        Repeats.Created created = new Repeats.Created("fingerprint", "id");
        repeats.remember(one.id(), "key", created);

        assertThat(repeats.find(one.id(), "key")).contains(created);
        assertThat(repeats.find(two.id(), "key")).isEmpty();
        assertThatThrownBy(() -> repeats.remember(one.id(), "key", new Repeats.Created("other", "other")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.storage.journal().change(one.id(), change -> {
                    repeats.remember(one.id(), "second", created);
                    throw Refused.forbidden();
                }))
                .isInstanceOf(Refused.class);
        assertThat(repeats.find(one.id(), "second")).isEmpty();
    }

    @Test
    void aContentIsKeptOnceAndComesBackByteForByte() {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        Dossier dossier = world.draft("A", null, null);
        Document first = document(dossier, content);
        Document second = document(dossier, content);

        assertThat(first.sha256()).isEqualTo(second.sha256()).isEqualTo(HashChain.of(content));
        assertThat(world.storage.documents().content(first.sha256())).contains(content);
        assertThat(world.storage.documents().content("unknown")).isEmpty();
        assertThat(world.storage.verify()).isEmpty();
    }

    private Document document(Dossier dossier, byte[] content) {
        return world.dossiers.addDocument(
                World.STAFF, dossier.id(), Document.Kind.PITCH_DECK, "Présentation.pdf", "application/pdf", content);
    }

    @Test
    void whatWasImportedIsFoundByTheNameOfTheOtherSystem() {
        Investor investor = world.mandates.addInvestor(World.STAFF, World.profile("One"), "I-1");
        Mandate mandate =
                world.mandates.addMandate(World.STAFF, investor.id(), World.terms(Mandate.Role.LEAD, null), "M-1");
        Dossier dossier = world.dossiers.draft(World.STAFF, World.raise("A", null, 1L), "D-1");

        assertThat(world.storage.mandates().investorNamed("I-1")).contains(investor);
        assertThat(world.storage.mandates().mandateNamed("M-1")).contains(mandate);
        assertThat(world.storage.dossiers().named("D-1")).contains(dossier);
        assertThat(world.storage.dossiers().named("D-2")).isEmpty();
        assertThat(world.storage.dossiers().company(dossier.companyId(), Scope.ALL))
                .isEqualTo(world.storage
                        .dossiers()
                        .companyWithKey(dossier.raise().company().key()))
                .isPresent();
        assertThatThrownBy(() -> world.mandates.addInvestor(World.STAFF, World.profile("Two"), "I-1"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void armedMomentsAreReadByTimeAndTakenOnce() {
        DueIndex index = world.storage.dueIndex();
        Subject dossier = Subject.dossier("d");
        Subject referral = Subject.referral("r", "d");
        List<Kind> levels = List.of(Kind.WARNING, Kind.BREACH);
        index.arm(dossier, levels, Map.of(Kind.WARNING, MORNING, Kind.BREACH, MORNING.plusMillis(500)));
        index.arm(referral, List.of(Kind.PARKING_END), Map.of(Kind.PARKING_END, MORNING.minusMillis(500)));

        assertThat(index.next()).contains(MORNING.minusMillis(500));
        assertThat(index.due(MORNING, null, 10))
                .containsExactly(
                        new Due(referral, Kind.PARKING_END, MORNING.minusMillis(500)),
                        new Due(dossier, Kind.WARNING, MORNING));
        assertThat(index.due(MORNING, null, 1)).hasSize(1);
        assertThat(index.due(MORNING.minusSeconds(1), null, 10)).isEmpty();

        index.arm(dossier, levels, Map.of(Kind.WARNING, MORNING.plusMillis(1)));
        assertThat(index.take(new Due(dossier, Kind.WARNING, MORNING))).isFalse();
        assertThat(index.take(new Due(dossier, Kind.WARNING, MORNING.plusMillis(1))))
                .isTrue();
        assertThat(index.take(new Due(dossier, Kind.WARNING, MORNING.plusMillis(1))))
                .isFalse();
        assertThat(index.due(Instant.parse("2100-01-01T00:00:00Z"), null, 10))
                .extracting(Due::kind)
                .containsExactly(Kind.PARKING_END);
    }

    @Test
    void theVersionThatMomentsFollowIsRemembered() {
        assertThat(world.storage.dueIndex().derivedWith()).isEmpty();
        world.storage.dueIndex().derivedWith(new DueIndex.Derived("one", "hours"));
        world.storage.dueIndex().derivedWith(new DueIndex.Derived("two", "other hours"));
        assertThat(world.storage.dueIndex().derivedWith()).contains(new DueIndex.Derived("two", "other hours"));
    }

    @Test
    void aLevelFiresOncePerTurnAndMoment() {
        Dossier dossier = world.submitted("A", null, 1);
        world.clock.advance(Duration.ofDays(7));
        assertThat(world.ticker.tick(world.clock.instant())).isEqualTo(2);
        assertThat(world.ticker.tick(world.clock.instant())).isZero();

        Subject subject = Subject.dossier(dossier.id());
        List<Flag> flags = world.storage.flags().openOf(subject);
        assertThat(flags).extracting(f -> f.raised().level()).containsExactly(Level.WARNING, Level.BREACH);
        assertThat(world.storage.pipeline().openFlags(Scope.ALL))
                .as("a warning whose breach has come is counted as the breach alone")
                .containsExactly(
                        new FlagCount(Level.BREACH, flags.get(0).raised().holder(), 1, 1));
        Turn turn = dossier.visit().turn(dossier.terms()).orElseThrow();
        Instant reached = flags.get(0).raised().reached();
        assertThat(world.storage.flags().fired(subject, turn, Level.WARNING, reached))
                .isTrue();
        assertThat(world.storage.flags().fired(subject, turn, Level.BREACH, reached))
                .isFalse();
        assertThat(world.storage.flags().fired(subject, turn, Level.WARNING, reached.plusMillis(1)))
                .isFalse();
        assertThat(world.storage.flags().fired(Subject.dossier("x"), turn, Level.WARNING, reached))
                .isFalse();

        world.dossiers.withdraw(World.STAFF, dossier.id(), null);
        assertThat(world.storage.flags().openOf(subject)).isEmpty();
    }
}
