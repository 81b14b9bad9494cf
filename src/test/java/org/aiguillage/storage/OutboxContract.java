package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiguillage.access.Account;
import org.aiguillage.access.ChooseNotices;
import org.aiguillage.access.NoticeChoice;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Tongue;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.notice.Letter;
import org.aiguillage.notice.Notice;
import org.aiguillage.notice.Notices;
import org.aiguillage.notice.Outbox;
import org.aiguillage.notice.Place;
import org.aiguillage.notice.Post;
import org.aiguillage.notice.StopNotices;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.vault.TrialVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is to be sent is decided once, held by one hand, and settled; whatever happens to whoever sends it. */
abstract class OutboxContract extends StorageContract {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final PageRequest ALL = new PageRequest(null, 50, null);

    private final List<Letter> carried = new ArrayList<>();

    @Test
    void theFirstStartOnAnOldJournalTellsNothingOfThePast() {
        Investor investor = investor();
        dealFor(investor);
        Notices notices = notices(this::carry);

        notices.begin();
        tellAll(notices);

        assertThat(carried).isEmpty();
        dealFor(investor);
        notices.begin();
        tellAll(notices);
        assertThat(carried).hasSize(1);
    }

    @Test
    void aPlaceIsMovedByOneOnlyAndTheOtherDoesNothing() {
        Outbox outbox = world.storage.outbox();
        LocalDate day = LocalDate.parse("2026-07-06");
        assertThat(outbox.place()).isEmpty();
        outbox.begin(new Place(3, day));
        outbox.begin(new Place(9, day));
        assertThat(outbox.place()).contains(new Place(3, day));

        assertThat(outbox.move(new Place(3, day), new Place(5, day), List.of())).isTrue();
        assertThat(outbox.move(new Place(3, day), new Place(5, day), List.of())).isFalse();

        assertThat(outbox.place()).contains(new Place(5, day));
    }

    @Test
    void oneHandTakesANoticeAndAnotherOnlyOnceTheFirstIsGivenUpForLost() {
        Outbox outbox = decided();
        Instant now = world.clock.instant();

        Notice taken = outbox.take(now, LEASE).orElseThrow();
        assertThat(taken.state()).isEqualTo(Notice.State.SENDING);
        assertThat(outbox.take(now.plus(LEASE).minusMillis(1), LEASE)).isEmpty();
        assertThat(outbox.next()).contains(now.plus(LEASE).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));

        Notice again = outbox.take(now.plus(LEASE), LEASE).orElseThrow();
        assertThat(again.id()).isEqualTo(taken.id());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void whatWasWrittenOnceIsNotWrittenAgainAndItsTextGoesOnceSent() {
        Outbox outbox = decided();
        Instant now = world.clock.instant();
        Notice taken = outbox.take(now, LEASE).orElseThrow();
        Notice.Text text = new Notice.Text("Objet", "Texte\nde deux lignes");
        outbox.keep(taken.id(), "a@b.test", text);
        outbox.again(taken.id(), now.plusSeconds(60), "busy");

        Notice due = outbox.take(now.plusSeconds(60), LEASE).orElseThrow();
        assertThat(due.text()).isEqualTo(text);
        assertThat(due.problem()).isEqualTo("busy");
        outbox.sent(due.id(), now.plusSeconds(61));

        Notice sent = outbox.find(due.id(), Scope.ALL).orElseThrow();
        assertThat(sent.state()).isEqualTo(Notice.State.SENT);
        assertThat(sent.text()).isNull();
        assertThat(outbox.next()).isEmpty();
        outbox.again(due.id(), now, "too late");
        assertThat(outbox.next()).as("what is sent stays sent").isEmpty();
    }

    @Test
    void whatFailedIsSeenByTheStaffOfItsTerritoryAndTriedAgainOnDemand() {
        Outbox outbox = decided();
        Notice taken = outbox.take(world.clock.instant(), LEASE).orElseThrow();
        outbox.failed(taken.id(), "no such mailbox");

        assertThat(outbox.next()).isEmpty();
        assertThat(outbox.list(Notice.State.FAILED, ALL, Scope.ALL).items()).hasSize(1);
        assertThat(outbox.list(Notice.State.SENT, ALL, Scope.ALL).items()).isEmpty();
        assertThat(outbox.list(null, ALL, new Scope.OfTerritory(Territory.LYON)).items())
                .hasSize(1);
        for (Scope others : List.of(
                new Scope.OfTerritory(Territory.GRENOBLE), new Scope.OfInvestor("i"), new Scope.OfCompany("c"))) {
            assertThat(outbox.list(null, ALL, others).items()).isEmpty();
            assertThatThrownBy(() -> outbox.retry(taken.id(), world.clock.instant(), others))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> outbox.list(null, new PageRequest("name", 50, null), Scope.ALL))
                .isInstanceOf(Invalid.class);

        Notice retried = outbox.retry(taken.id(), world.clock.instant(), Scope.ALL);
        assertThat(retried.state()).isEqualTo(Notice.State.DUE);
        assertThat(retried.attempts()).isZero();
        assertThatThrownBy(() -> outbox.retry(taken.id(), world.clock.instant(), Scope.ALL))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theListIsReadPageByPageNewestFirst() {
        Notices notices = notices(this::carry);
        notices.begin();
        Investor investor = investor();
        for (int i = 0; i < 5; i++) {
            world.clock.advance(Duration.ofMinutes(1));
            dealFor(investor);
        }
        tellAll(notices);

        List<Instant> decided = new ArrayList<>();
        String cursor = null;
        do {
            var page = world.storage.outbox().list(Notice.State.SENT, new PageRequest(null, 2, cursor), Scope.ALL);
            page.items().forEach(notice -> decided.add(notice.decidedAt()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(decided).hasSize(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aPoisonedReaderDoesNotKeepOthersFromBeingTold() {
        Notices notices = notices(letter -> {
            if (letter.address().startsWith("poison")) {
                throw new IllegalStateException("this one breaks the sender");
            }
            return carry(letter);
        });
        notices.begin();
        Investor investor = investor("poison@a.test");
        open(Role.INVESTOR, null, investor.id(), "good@a.test");
        open(Role.INVESTOR, null, investor.id(), "poison@b.test");
        dealFor(investor);
        tellAll(notices);

        assertThat(carried).extracting(Letter::address).containsExactly("good@a.test");
        for (int day = 0; day < 20; day++) {
            world.clock.advance(Duration.ofHours(24));
            tellAll(notices);
        }

        assertThat(world.storage
                        .outbox()
                        .list(Notice.State.FAILED, ALL, Scope.ALL)
                        .items())
                .filteredOn(notice -> notice.kind() != org.aiguillage.notice.Kind.DIGEST)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.attempts()).isEqualTo(10);
                    assertThat(notice.problem()).contains("breaks the sender");
                    assertThat(notice.address()).isEqualTo("poison@b.test");
                });
    }

    @Test
    void twoInstancesOnOneDatabaseSendEachNoticeOnce() throws Exception {
        Map<String, Integer> times = new ConcurrentHashMap<>();
        Post counting = letter -> {
            times.merge(letter.id(), 1, Integer::sum);
            return new Post.Outcome.Carried();
        };
        Notices here = notices(counting);
        here.begin();
        Investor investor = investor();
        for (int i = 0; i < 20; i++) {
            dealFor(investor);
        }
        try (Storage other = Storage.open(world.database.url(), null, null, world.clock, TrialVault.VAULT)) {
            Notices there = notices(other, counting);
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Future<?>> running = List.of(both.submit(() -> tellAll(here)), both.submit(() -> tellAll(there)));
            for (Future<?> each : running) {
                each.get(60, java.util.concurrent.TimeUnit.SECONDS);
            }
            both.shutdown();
        }

        assertThat(times)
                .hasSize(20)
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void anEventThatWasReadButNotSettledIsToldWithTheSameIdAndTheSameText() {
        AtomicBoolean dies = new AtomicBoolean(true);
        List<Letter> tried = new ArrayList<>();
        Notices notices = notices(letter -> {
            tried.add(letter);
            if (dies.get()) {
                throw new StackOverflowError("as good as killed: nothing is settled after this");
            }
            return carry(letter);
        });
        notices.begin();
        dealFor(investor());
        assertThatThrownBy(notices::tell).isInstanceOf(StackOverflowError.class);

        dies.set(false);
        world.clock.advance(LEASE);
        tellAll(notices);

        assertThat(carried).hasSize(1);
        assertThat(tried).hasSize(2);
        assertThat(tried.get(0).id()).isEqualTo(tried.get(1).id());
        assertThat(tried.get(0).text()).isEqualTo(tried.get(1).text());
    }

    @Test
    void aNameCannotBecomeAHeaderNorALineOfItsOwn() {
        Notices notices = notices(this::carry);
        notices.begin();
        Investor investor = investor("fund@a.test");
        Dossier dossier = world.submitted("Nova\r\nBcc: all@b.test\u2028{0,choice,0#x}", Territory.LYON, 1_000);
        world.mandate(investor, Mandate.Role.BOTH, null);
        tellAll(notices);
        assertThat(dossier.openReferrals()).isZero();
        world.submitted("Nova\r\nBcc: all@b.test\u2028{0,choice,0#x}", Territory.LYON, 1_000);
        tellAll(notices);

        assertThat(carried).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.text().subject())
                    .contains("Nova Bcc: all@b.test {0,choice,0#x}")
                    .doesNotContain("\r", "\n", "\u2028");
            assertThat(letter.text().body()).doesNotContain("\r", "\nBcc", "\u2028");
            assertThat(letter.name()).doesNotContain("\r", "\n");
        });
    }

    @Test
    void aStopLinkIsMadeOnceAndLeadsToItsReaderOnly() {
        String token = world.storage.stops().token("account/a");

        assertThat(world.storage.stops().token("account/a")).isEqualTo(token).hasSize(43);
        assertThat(world.storage.stops().token("account/b")).isNotEqualTo(token);
        assertThat(world.storage.stops().reader(token)).contains("account/a");
        assertThat(world.storage.stops().reader("x")).isEmpty();
        assertThat(world.storage.stops().stopped("account/a")).isFalse();
        world.storage.stops().stop("account/a", world.clock.instant());
        assertThat(world.storage.stops().stopped("account/a")).isTrue();
        assertThat(world.storage.stops().stopped("account/b")).isFalse();
    }

    @Test
    void stoppingIsAnEventOfTheAccountAndKeepsItsLanguage() {
        Account account = world.account();
        ChooseNotices choose = new ChooseNotices(world.storage.journal(), world.storage.accounts());
        choose.choose(account.id(), account.id(), null, before -> new NoticeChoice(Tongue.EN, true, true));
        StopNotices stop = new StopNotices(world.storage.stops(), choose, world.clock);
        String token = world.storage.stops().token("account/" + account.id());

        assertThat(stop.stop(token)).isTrue();
        assertThat(stop.stop(token)).isTrue();
        assertThat(stop.stop("nothing")).isFalse();

        Account after = world.storage.accounts().find(account.id()).orElseThrow();
        assertThat(after.told()).isEqualTo(new NoticeChoice(Tongue.EN, false, false));
        assertThat(world.storage.journal().history(Account.STREAM, account.id()))
                .hasSize(3);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aLookCostsNothingWhereNothingIsDue() {
        Notices notices = notices(this::carry);
        notices.begin();
        tellAll(notices);
        long before = world.storage.journal().position();

        assertThat(notices.next(world.clock.instant())).isEqualTo(Instant.parse("2026-07-07T07:00:00Z"));
        assertThat(world.storage.journal().position()).isEqualTo(before);
    }

    private Outbox decided() {
        Notices notices = notices(this::carry);
        notices.begin();
        Place start = world.storage.outbox().place().orElseThrow();
        dealFor(investor());
        // Decided by another that sends nothing, for it is closed where it is.
        world.storage
                .outbox()
                .move(
                        start,
                        new Place(world.storage.journal().position(), start.digestDay()),
                        List.of(noticeOfTheDeal()));
        return world.storage.outbox();
    }

    private Notice noticeOfTheDeal() {
        Dossier dossier = world.storage
                .pipeline()
                .dossiers(org.aiguillage.observatory.Pipeline.DossierFilter.ALL, ALL, Scope.ALL)
                .items()
                .get(0);
        Instant now = world.clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        return new Notice(
                "id",
                org.aiguillage.notice.Kind.NEW_DEAL,
                "investor/x",
                dossier.id(),
                1,
                now,
                now,
                Notice.State.DUE,
                0,
                null,
                null,
                null,
                null);
    }

    private Investor investor() {
        return investor("fund@a.test");
    }

    private Investor investor(String email) {
        Investor.Profile profile =
                new Investor.Profile("Fonds", Investor.Kind.VC, email, java.util.Set.of(), java.util.Set.of());
        return world.mandates.addInvestor(World.STAFF, profile, null);
    }

    private void open(Role role, @Nullable String companyId, @Nullable String investorId, String email) {
        world.accounts.open(World.STAFF, new Account.Terms(role, companyId, investorId, null, "Camille", email));
    }

    private void dealFor(Investor investor) {
        if (world.storage.mandates().standing().stream()
                .noneMatch(s -> s.investor().id().equals(investor.id()))) {
            world.mandate(investor, Mandate.Role.BOTH, null);
        }
        world.submitted("Nova", Territory.LYON, 1_000);
    }

    private Post.Outcome carry(Letter letter) {
        carried.add(letter);
        return new Post.Outcome.Carried();
    }

    private Notices notices(Post post) {
        return notices(world.storage, post);
    }

    private Notices notices(Storage storage, Post post) {
        Notices.Sources sources = new Notices.Sources(
                storage.journal(),
                storage.accounts(),
                storage.dossiers(),
                storage.referrals(),
                storage.mandates(),
                storage.flags(),
                storage.pipeline(),
                new FlagClock(subject -> Optional.empty(), world.timekeeper),
                world.timekeeper,
                (account, purpose) -> Optional.empty());
        return new Notices(
                sources,
                storage.outbox(),
                storage.stops(),
                post,
                new Calendars().standard(),
                URI.create("https://aiguillage.test"),
                world.clock);
    }

    private void tellAll(Notices notices) {
        Instant now = world.clock.instant();
        do {
            notices.tell();
        } while (!notices.next(now).isAfter(now));
    }
}
