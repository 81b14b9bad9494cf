package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.app.time.MovableClock;
import org.aiguillage.delay.Flag;
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
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline.FlagFilter;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A level that was reached while nobody looked is raised with its true moment, even when somebody moves first. */
class MissedLevelsTest {
    private static final Instant FRIDAY = Instant.parse("2026-07-10T15:00:00Z");

    @Test
    void whoMovesTooLateButBeforeTheNextLookIsFlaggedAllTheSame(@TempDir Path folder) {
        MovableClock clock = new MovableClock(FRIDAY);
        try (Wiring wiring = Wiring.on(configuration(folder), clock)) {
            String referral = referral(wiring);
            clock.moveTo(Instant.parse("2026-08-03T09:00:00Z"));

            wiring.followReferral()
                    .move(Caller.SYSTEM, new FollowReferral.Target(referral, null), ReferralStage.ACKNOWLEDGED);
            wiring.ticker().tick(clock.instant());

            List<Flag> flags = wiring.storage()
                    .pipeline()
                    .flags(new FlagFilter(null, null, null, null), new PageRequest("reached", 50, null), Scope.ALL)
                    .items();
            assertThat(flags)
                    .extracting(f -> f.raised().level())
                    .containsExactly(Level.WARNING, Level.BREACH, Level.REGION);
            assertThat(flags.get(1).raised().reached()).isEqualTo(Instant.parse("2026-07-20T15:00:00Z"));
            assertThat(flags).noneMatch(Flag::open);
            assertThat(wiring.storage().verify()).isEmpty();
        }
    }

    private static AiguillageConfiguration configuration(Path folder) {
        return new AiguillageConfiguration(
                new AiguillageConfiguration.Database("jdbc:sqlite:" + folder.resolve("aiguillage.db"), null, null),
                "rules",
                null,
                false,
                null,
                "system",
                MailConfiguration.into(folder.resolve("outbox").toString()),
                VaultConfiguration.in(folder.resolve("vault.key")),
                null,
                null);
    }

    private static String referral(Wiring wiring) {
        Investor.Profile fund = new Investor.Profile("Fonds Lent", Investor.Kind.VC, null, Set.of(), Set.of());
        String investor =
                wiring.changeMandates().addInvestor(Caller.SYSTEM, fund, null).id();
        Mandate.Terms terms = new Mandate.Terms(
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
                5,
                List.of(),
                null);
        wiring.changeMandates().addMandate(Caller.SYSTEM, investor, terms, null);
        String dossier =
                wiring.changeDossier().draft(Caller.SYSTEM, raise(), null).id();
        for (Document.Kind kind : Document.Kind.values()) {
            byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            wiring.changeDossier().addDocument(Caller.SYSTEM, dossier, kind, "a.pdf", "application/pdf", pdf);
        }
        wiring.submitDossier().submit(Caller.SYSTEM, dossier, null);
        return wiring.storage().referrals().of(dossier, Scope.ALL).get(0).id();
    }

    private static Raise raise() {
        CompanyProfile company = new CompanyProfile(
                new Siren("732829320"), null, null, "Lumen", null, Set.of("SAAS"), Set.of(), null, null);
        Ask ask = new Ask(
                Round.SERIES_A, 1_000_000L, null, null, null, Instrument.EQUITY, 3_000_000L, null, null, "Grandir");
        return new Raise(
                company, ask, null, new Contact("Ada", "ada@lumen.example"), new Consent(true, Set.of(), Set.of()));
    }
}
