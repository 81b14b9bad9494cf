package org.aiguillage.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.app.time.MovableClock;
import org.aiguillage.app.time.Passage;
import org.aiguillage.app.time.Timekeeping;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Siren;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.governance.RulesOffice;
import org.aiguillage.journal.Change;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.rulebook.source.RulesFolder;
import org.jspecify.annotations.Nullable;

/** The whole application on a clock that a test moves, told in the hours of Paris, with rules that a test changes. */
final class TimeTrial implements AutoCloseable {
    private final Path folder;
    private final MovableClock clock;
    private final Wiring wiring;
    private Duration deriving = Duration.ZERO;

    private TimeTrial(Path folder, Instant start) {
        this.folder = folder;
        this.clock = new MovableClock(start);
        copyRules();
        this.wiring = open();
    }

    static TimeTrial at(Path folder, String local) {
        return new TimeTrial(folder, paris(local));
    }

    static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Calendars.PARIS).toInstant();
    }

    Wiring wiring() {
        return wiring;
    }

    Instant now() {
        return clock.instant();
    }

    /** Time passes; all that falls due on the way happens. */
    void passTo(String local) {
        new Passage(clock, List.of(new Timekeeping(wiring.storage().dueIndex(), wiring.ticker()))).to(paris(local));
    }

    /** Time passes while the service is down. */
    void sleepTo(String local) {
        clock.moveTo(paris(local));
    }

    /** How long it took, at the last activation, to derive what is armed. */
    Duration deriving() {
        return deriving;
    }

    void tick() {
        tickOnce();
    }

    /** How much has fired. */
    int tickOnce() {
        return wiring.ticker().tick(clock.instant());
    }

    /** Changes a file of the rules, and puts them in force. */
    void edit(String file, String from, String to) {
        Path path = folder.resolve("rules").resolve(file);
        try {
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new AssertionError(file + " does not contain " + from);
            }
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        putInForce();
    }

    /** One line more at the end of a table. */
    void addRow(String table, String row) {
        Path path = folder.resolve("rules/tables").resolve(table + ".csv");
        try {
            Files.writeString(path, Files.readString(path) + row + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        putInForce();
    }

    /** The only referral of a new dossier from Grenoble, sent to a new investor. */
    String sent(int promisedDays) {
        return sent(promisedDays, Territory.GRENOBLE);
    }

    String sent(int promisedDays, @Nullable Territory territory) {
        mandates(1, promisedDays);
        return referrals(territory).get(0).id();
    }

    void mandates(int count, int promisedDays) {
        Investor.Profile fund = new Investor.Profile("Fonds Lent", Investor.Kind.VC, null, Set.of(), Set.of());
        wiring.journal().change(Caller.SYSTEM.actor(), change -> {
            String investor = wiring.changeMandates()
                    .addInvestor(Caller.SYSTEM, fund, null)
                    .id();
            for (int i = 0; i < count; i++) {
                wiring.changeMandates().addMandate(Caller.SYSTEM, investor, terms(promisedDays), null);
            }
            return investor;
        });
    }

    List<Referral> referrals(@Nullable Territory territory) {
        String dossier = wiring.changeDossier()
                .draft(Caller.SYSTEM, raise(territory), null)
                .id();
        for (Document.Kind kind : Document.Kind.values()) {
            byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            wiring.changeDossier().addDocument(Caller.SYSTEM, dossier, kind, "a.pdf", "application/pdf", pdf);
        }
        wiring.submitDossier().submit(Caller.SYSTEM, dossier, null);
        return wiring.storage().referrals().of(dossier, Scope.ALL);
    }

    void move(String referral, ReferralStage to) {
        wiring.followReferral().move(Caller.SYSTEM, target(referral), to);
    }

    void waitOn(String referral, Holder holder) {
        wiring.followReferral().waitOn(Caller.SYSTEM, target(referral), holder, "Une question");
    }

    void resume(String referral) {
        wiring.followReferral().resume(Caller.SYSTEM, target(referral), null);
    }

    /** Gives the investor of a deal another name. */
    void rename(String referral, String name) {
        String investor = referral(referral).sent().investorId();
        Investor.Profile fund = new Investor.Profile(name, Investor.Kind.VC, null, Set.of(), Set.of());
        wiring.changeMandates().changeInvestor(Caller.SYSTEM, investor, null, fund);
    }

    void decline(String referral) {
        wiring.followReferral().decline(Caller.SYSTEM, target(referral), "Trop tôt", null);
    }

    void park(String referral, String until) {
        wiring.followReferral().park(Caller.SYSTEM, target(referral), LocalDate.parse(until), "Comité à la rentrée");
    }

    Referral referral(String id) {
        return wiring.storage().referrals().find(id, Scope.ALL).orElseThrow();
    }

    Deadline deadline(String referral) {
        return wiring.visits()
                .of(referral(referral).subject())
                .orElseThrow()
                .turn()
                .flatMap(wiring.timekeeper()::deadline)
                .orElseThrow();
    }

    Instant due(String referral) {
        return deadline(referral).due();
    }

    /** Every flag that was ever raised, by the moment that it speaks of. */
    List<Flag> flags() {
        return wiring.storage()
                .pipeline()
                .flags(
                        new FlagFilter(null, null, null, null),
                        new PageRequest("reached", PageRequest.MOST, null),
                        Scope.ALL)
                .items();
    }

    List<Level> levels() {
        return flags().stream().map(flag -> flag.raised().level()).toList();
    }

    private static FollowReferral.Target target(String referral) {
        return new FollowReferral.Target(referral, null);
    }

    private void copyRules() {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wiring open() {
        return Wiring.on(
                new AiguillageConfiguration(
                        new AiguillageConfiguration.Database(
                                "jdbc:sqlite:" + folder.resolve("aiguillage.db"), null, null),
                        folder.resolve("rules").toString(),
                        null,
                        false,
                        null,
                        "system",
                        MailConfiguration.into(folder.resolve("outbox").toString()),
                        VaultConfiguration.in(folder.resolve("vault.key")),
                        null,
                        null),
                clock);
    }

    /** What now stands in the folder. */
    private void putInForce() {
        RulesOffice office = new RulesOffice(wiring.storage(), wiring.rulebook(), this::derive);
        office.putInForce(office.bring(RulesFolder.read(folder.resolve("rules"))));
    }

    private void derive(Change change, RulebookVersion version) {
        long begun = System.nanoTime();
        wiring.deriveClocks().activated(change, version);
        deriving = Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Mandate.Terms terms(int promisedDays) {
        return new Mandate.Terms(
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Mandate.Role.BOTH,
                Set.of(),
                null,
                promisedDays,
                List.of(),
                null);
    }

    private static Raise raise(@Nullable Territory territory) {
        CompanyProfile company = new CompanyProfile(
                new Siren("732829320"), null, null, "Lumen", territory, Set.of("SAAS"), Set.of(), null, null);
        Ask ask = new Ask(
                Round.SERIES_A, 1_000_000L, null, null, null, Instrument.EQUITY, 3_000_000L, null, null, "Grandir");
        return new Raise(
                company, ask, null, new Contact("Ada", "ada@lumen.example"), new Consent(true, Set.of(), Set.of()));
    }

    @Override
    public void close() {
        wiring.close();
    }
}
