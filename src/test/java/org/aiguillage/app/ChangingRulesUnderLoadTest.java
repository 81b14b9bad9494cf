package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.journal.Recorded;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While dossiers come in, the rules change to and fro: each decision is that of one version, and no clock is left behind. */
class ChangingRulesUnderLoadTest {
    private static final Instant ALWAYS = Instant.parse("2100-01-01T00:00:00Z");
    private static final int PEOPLE = 4;
    private static final int DOSSIERS = 6;
    private static final int CHANGES = 12;

    @Test
    void everyDecisionIsThatOfOneVersionAndEveryClockFollowsTheLast(@TempDir Path folder) throws Exception {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-07-06T09:00")) {
            trial.mandates(5, 5);
            Wiring wiring = trial.wiring();
            String one = wiring.rulebook().version();
            trial.edit("tables/allowances.csv", "ACKNOWLEDGED,INVESTOR,*,5,0.8", "ACKNOWLEDGED,INVESTOR,*,9,0.8");
            String other = wiring.rulebook().version();
            List<Referral> deals = new ArrayList<>();
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            try {
                List<CompletableFuture<List<Referral>>> work = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    work.add(CompletableFuture.supplyAsync(() -> submitAndAnswer(trial), people));
                }
                for (int i = 0; i < CHANGES; i++) {
                    wiring.activateRulebook().activate(new Caller("anna", Scope.ALL), i % 2 == 0 ? one : other, null);
                }
                for (CompletableFuture<List<Referral>> each : work) {
                    deals.addAll(each.get(2, TimeUnit.MINUTES));
                }
            } finally {
                people.shutdown();
            }
            assertThat(deals).hasSize(PEOPLE * DOSSIERS * 5);
            assertThat(deals).allSatisfy(deal -> {
                assertThat(deal.sent().rulebook()).isIn(one, other);
                assertThat(routedWith(wiring, deal.dossierId()))
                        .isEqualTo(deal.sent().rulebook());
            });
            List<DueIndex.Due> armed = wiring.storage().dueIndex().due(ALWAYS, null, 10_000);
            wiring.journal().<Boolean>change("system", change -> {
                wiring.timekeeper().armAll(wiring.storage().openVisits());
                return true;
            });
            assertThat(wiring.storage().dueIndex().due(ALWAYS, null, 10_000))
                    .as("what is armed is what the version in force asks for")
                    .isEqualTo(armed)
                    .isNotEmpty();
            assertThat(wiring.storage().verify()).isEmpty();
        }
    }

    private static List<Referral> submitAndAnswer(TimeTrial trial) {
        List<Referral> deals = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            List<Referral> sent = trial.referrals(null);
            sent.forEach(deal -> trial.move(deal.id(), ReferralStage.ACKNOWLEDGED));
            deals.addAll(sent);
        }
        return deals;
    }

    private static String routedWith(Wiring wiring, String dossier) {
        return wiring.journal().history(Dossier.STREAM, dossier).stream()
                .map(Recorded::fact)
                .filter(DossierRouted.class::isInstance)
                .map(it -> ((DossierRouted) it).rulebook())
                .findFirst()
                .orElseThrow();
    }
}
