package org.aiguillage.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Siren;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.journal.Event;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample looks alike on whatever day it is loaded. */
class SampleTest {
    private static final WorkingCalendar CALENDAR = new Calendars().standard();

    private static final String ON_A_MONDAY = "2026-11-23T08:12:00Z";

    @TempDir
    private static Path folder;

    private static @Nullable PlayedSample monday;

    @BeforeAll
    static void play() throws IOException {
        monday = played(ON_A_MONDAY);
    }

    @AfterAll
    static void close() {
        monday().close();
    }

    @Test
    void allThatCanRestStandsSomewhereAndSomeAreSlow() {
        check(monday());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-12T12:00:00Z", "2027-01-02T10:30:00Z"})
    void itLooksAlikeOnASundayAndAfterTheHolidays(String now) throws IOException {
        try (PlayedSample sample = played(now)) {
            check(sample);
        }
    }

    private static void check(PlayedSample sample) {
        tell(sample);
        sizes(sample);
        stagesAndStatuses(sample);
        slowness(sample);
        marks(sample);
        assertThat(sample.storage.journal().lastInstant()).isBeforeOrEqualTo(sample.now);
        assertThat(sample.storage.verify()).isEmpty();
    }

    @Test
    void twoLoadsAtTheSameInstantGiveTheSamePicture() throws IOException {
        try (PlayedSample again = played(ON_A_MONDAY)) {
            assertThat(picture(again)).isEqualTo(picture(monday())).hasSizeGreaterThan(200);
            assertThat(sentences(again)).isEqualTo(sentences(monday()));
        }
    }

    @Test
    void refusalsAndHoldsHaveManyReasons() {
        Set<String> reasons = monday().dossiers().stream()
                .flatMap(dossier -> monday().verdicts(dossier).stream())
                .flatMap(verdict -> verdict.reasons().stream())
                .map(reason -> reason.ruleId())
                .collect(Collectors.toSet());
        assertThat(reasons)
                .contains(
                        "routing-sector-outside",
                        "routing-sector-excluded",
                        "routing-round-outside",
                        "routing-territory-outside",
                        "routing-territory-none",
                        "routing-instrument-outside",
                        "routing-ticket-above-room",
                        "routing-lead-too-small",
                        "routing-conflict",
                        "routing-competitor-held",
                        "routing-consent-refused",
                        "routing-mandate-expired",
                        "routing-follow-without-lead",
                        "routing-absent");
    }

    @Test
    void peopleActInWorkingHoursAndTheRestHappensByItself() {
        List<Event> events = Stream.of(
                        monday().events(monday().referrals(), Referral.STREAM),
                        monday().events(monday().dossiers(), Dossier.STREAM))
                .flatMap(List::stream)
                .toList();
        assertThat(events)
                .filteredOn(event -> !event.actor().equals(Caller.SYSTEM.actor()))
                .hasSizeGreaterThan(1_000)
                .allMatch(SampleTest::inWorkingHours);
        assertThat(events)
                .filteredOn(event -> event.actor().equals(Caller.SYSTEM.actor()))
                .extracting(Event::type)
                .contains("ReferralResumed", "HoldEnded");
    }

    private static boolean inWorkingHours(Event event) {
        Instant at = event.at();
        return !CALENDAR.working(at.minusSeconds(1), at.plusSeconds(1)).isZero();
    }

    private static PlayedSample played(String now) throws IOException {
        return new PlayedSample(Files.createTempDirectory(folder, "played"), Instant.parse(now));
    }

    private static PlayedSample monday() {
        return requireNonNull(monday, "played before the tests");
    }

    private static List<String> sentences(PlayedSample sample) {
        return sample.openFlags().stream()
                .map(flag -> flag.raised().sentence().fr())
                .toList();
    }

    /** What a second load must repeat, in alphabetical order. */
    private static List<String> picture(PlayedSample sample) {
        Map<String, String> companies = sample.dossiers().stream()
                .collect(Collectors.toMap(
                        Dossier::id, d -> d.raise().company().name() + d.raise().ask() + d.stage() + d.status()));
        Map<String, String> mandates = sample.mandates().stream()
                .collect(Collectors.toMap(Mandate::id, m -> m.terms().toString()));
        List<String> picture = new ArrayList<>(companies.values());
        sample.referrals().stream()
                .map(r -> List.of(
                                companies.getOrDefault(r.dossierId(), ""),
                                mandates.getOrDefault(r.sent().mandateId(), ""),
                                r.sent().score(),
                                r.stage(),
                                r.status(),
                                r.visit())
                        .toString())
                .forEach(picture::add);
        picture.sort(null);
        return picture;
    }

    private static void tell(PlayedSample sample) {
        System.out.printf(
                "sample at %s: %d ms, %d dossiers, %d referrals, %d flags%n  %s%n  %s%n  %s%n  %s%n",
                sample.now,
                sample.took.toMillis(),
                sample.dossiers().size(),
                sample.referrals().size(),
                sample.flags().size(),
                counts(sample.dossiers(), d -> d.stage() + " " + d.status().name()),
                counts(sample.referrals(), r -> r.stage().name()),
                counts(sample.referrals(), r -> r.status().name().name()),
                counts(
                        sample.openFlags(),
                        f -> f.raised().level() + " " + f.raised().holder()));
    }

    private static <T> Map<String, Long> counts(List<T> items, Function<T, String> by) {
        return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static void sizes(PlayedSample sample) {
        Set<String> companies =
                sample.dossiers().stream().map(Dossier::companyId).collect(Collectors.toSet());
        assertThat(companies).hasSizeGreaterThanOrEqualTo(42);
        assertThat(sample.investors()).hasSizeGreaterThanOrEqualTo(26);
        assertThat(sample.mandates()).hasSizeGreaterThanOrEqualTo(34);
        assertThat(sample.dossiers()).hasSizeGreaterThanOrEqualTo(62);
        assertThat(sample.investors().stream().map(i -> i.profile().kind()))
                .containsAll(EnumSet.allOf(Investor.Kind.class));
        assertThat(sample.dossiers().stream().map(d -> d.raise().company().territory()))
                .containsAll(EnumSet.allOf(Territory.class))
                .containsNull();
        assertThat(sample.accounts.stream().map(a -> a.account().role()))
                .containsExactlyInAnyOrder(
                        Role.REGIONAL_STAFF,
                        Role.TERRITORY_STAFF,
                        Role.TERRITORY_STAFF,
                        Role.TERRITORY_STAFF,
                        Role.TERRITORY_STAFF,
                        Role.TERRITORY_STAFF,
                        Role.TERRITORY_STAFF,
                        Role.INVESTOR,
                        Role.INVESTOR,
                        Role.INVESTOR,
                        Role.STARTUP,
                        Role.STARTUP);
    }

    private static void stagesAndStatuses(PlayedSample sample) {
        assertThat(sample.dossiers().stream().map(Dossier::stage).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Stage.DRAFT, Stage.COMPLETENESS_CHECK, Stage.ROUTED, Stage.IN_PROGRESS, Stage.CLOSED);
        assertThat(sample.referrals().stream().map(Referral::stage)).containsAll(EnumSet.allOf(ReferralStage.class));
        assertThat(sample.referrals().stream().filter(r -> r.status().open()).map(Referral::stage))
                .containsAll(EnumSet.allOf(ReferralStage.class));
        assertThat(sample.referrals().stream().map(r -> r.status().name()))
                .as("no company takes its dossier back from an investor")
                .containsAll(EnumSet.complementOf(EnumSet.of(Status.Name.REVOKED)));
        for (Holder holder : Holder.values()) {
            assertThat(sample.referrals()).anyMatch(r -> r.waitsOn(holder));
        }
        assertThat(sample.dossiers())
                .filteredOn(d -> d.status() instanceof Status.Won)
                .hasSizeBetween(3, 8);
    }

    private static void slowness(PlayedSample sample) {
        List<Flag> breaches = sample.openFlags().stream()
                .filter(f -> f.raised().level() == Level.BREACH)
                .toList();
        assertThat(breaches.stream().map(f -> f.raised().subject().dossierId()).distinct())
                .hasSizeBetween(6, 14);
        assertThat(breaches.stream().map(f -> f.raised().holder())).containsAll(EnumSet.allOf(Holder.class));
        assertThat(warnedOnly(sample)).hasSizeBetween(3, 10);
    }

    private static List<Flag> warnedOnly(PlayedSample sample) {
        Set<String> breached = sample.openFlags().stream()
                .filter(f -> f.raised().level() == Level.BREACH)
                .map(f -> f.raised().subject().id())
                .collect(Collectors.toSet());
        return sample.openFlags().stream()
                .filter(f -> !breached.contains(f.raised().subject().id()))
                .toList();
    }

    private static void marks(PlayedSample sample) {
        assertThat(sample.dossiers()).allSatisfy(d -> {
            assertThat(d.raise().company().name()).endsWith(Sample.MARK);
            assertThat(d.raise().contact().name()).endsWith(Sample.MARK);
            assertThat(d.raise().contact().email()).endsWith("@" + Sample.MAIL_DOMAIN);
        });
        assertThat(sample.investors()).allSatisfy(i -> {
            assertThat(i.profile().name()).endsWith(Sample.MARK);
            assertThat(i.profile().contactEmail()).endsWith("@" + Sample.MAIL_DOMAIN);
        });
        assertThat(sample.accounts).allSatisfy(a -> {
            assertThat(a.account().terms().name()).endsWith(Sample.MARK);
            assertThat(a.account().terms().email()).endsWith("@" + Sample.MAIL_DOMAIN);
        });
        assertThat(sample.dossiers().stream()
                        .map(d -> d.raise().company().siren())
                        .filter(Objects::nonNull)
                        .map(Siren::value))
                .allMatch(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid);
    }
}
