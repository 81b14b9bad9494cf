package org.aiguillage.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Deadlines;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Ticker;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.routing.ChangeConsent;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.RecordHistory;
import org.aiguillage.routing.RouteDossier;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.rulebook.LiveRulebook;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;

/** The real use cases over a SQLite file of a test's own and the shipped rules, on a clock that moves. */
public final class Workshop implements AutoCloseable {
    private volatile Instant now;

    public final Storage storage;
    public final LiveRulebook rulebook;
    public final ChangeDossier dossiers;
    public final ChangeMandates mandates;
    public final SubmitDossier submission;
    public final FollowReferral deals;
    public final ChangeConsent consent;
    public final ExplainDossier explanation;
    public final OpenAccount accounts;
    public final Ticker ticker;
    public final Import intake;

    public Workshop(Instant start) {
        now = start;
        Clock clock = new Moving();
        storage = Storage.open("jdbc:sqlite:" + fresh(), null, null, clock, TrialVault.VAULT);
        rulebook = LiveRulebook.open(
                Path.of("rules"),
                storage.rulebookArchive(),
                new FirstRulebook(storage.journal(), storage.rulebookArchive(), storage.dueIndex()));
        DueIndex dueIndex = storage.dueIndex();
        Timekeeper timekeeper = new Timekeeper(
                new Deadlines(new Calendars().standard(), rulebook, id -> Set.of(id)),
                rulebook,
                dueIndex,
                storage.flags());
        RouteDossier routing = new RouteDossier(
                storage.journal(),
                rulebook,
                storage.mandates(),
                storage.dossiers(),
                storage.referrals(),
                timekeeper,
                dueIndex,
                Calendars.PARIS);
        deals = new FollowReferral(
                storage.journal(),
                storage.referrals(),
                storage.dossiers(),
                routing,
                timekeeper,
                dueIndex,
                Calendars.PARIS);
        consent = new ChangeConsent(storage.journal(), storage.dossiers(), deals, routing);
        dossiers = new ChangeDossier(
                storage.journal(),
                storage.dossiers(),
                storage.documents(),
                storage.referrals(),
                rulebook,
                routing,
                deals,
                timekeeper);
        mandates = new ChangeMandates(
                storage.journal(), storage.mandates(), rulebook, routing, timekeeper, storage.openVisits());
        submission = new SubmitDossier(storage.journal(), storage.dossiers(), rulebook, routing, timekeeper);
        explanation = new ExplainDossier(
                storage.journal(), storage.dossiers(), storage.mandates(), rulebook, Calendars.PARIS);
        accounts = new OpenAccount(storage.journal(), storage.accounts());
        intake = new Import(
                storage.journal(),
                storage.mandates(),
                storage.dossiers(),
                mandates,
                dossiers,
                new RecordHistory(storage.journal(), storage.dossiers(), timekeeper));
        ticker = new Ticker(
                storage.journal(),
                dueIndex,
                (change, due) -> timekeeper.fire(change, due, this::standing),
                Map.of(
                        DueIndex.Kind.PARKING_END,
                        deals::wake,
                        DueIndex.Kind.HOLD_END,
                        (change, due) -> storage.dossiers()
                                .find(due.subject().id(), Scope.ALL)
                                .ifPresent(dossier -> routing.reconsider(change, dossier))));
    }

    private Optional<Visits.Standing> standing(Subject subject) {
        return subject.type() == Subject.Type.DOSSIER
                ? storage.dossiers().find(subject.id(), Scope.ALL).map(Dossier::standing)
                : storage.referrals()
                        .find(subject.id(), Scope.ALL)
                        .map(r -> r.standing(
                                storage.dossiers().territory(r.dossierId()).orElse(null)));
    }

    public Instant now() {
        return now;
    }

    public void setNow(Instant later) {
        now = later;
    }

    private static Path fresh() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "databases"));
            return Files.createTempDirectory(folder, "workshop").resolve("aiguillage.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        storage.close();
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
