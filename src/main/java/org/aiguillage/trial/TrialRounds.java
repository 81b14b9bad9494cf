package org.aiguillage.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Round;
import org.aiguillage.intake.Import;
import org.aiguillage.intake.ImportFiles;
import org.aiguillage.intake.Line;
import org.aiguillage.intake.Outcome;
import org.aiguillage.intake.Progress;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;
import org.aiguillage.routing.SubmitDossier;

/**
 * Routes rounds that really took place, each as if it had not yet: while a round is routed, the mandates of those who
 * invested in it are those that their other rounds show. Wants a database of its own, empty at first.
 */
public final class TrialRounds {
    /** How far down the ranking one who really invested counts as found. */
    static final int FIRST = 10;

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(UTF_8);

    /** What the trial works with. */
    public record UseCases(
            Import intake,
            ChangeDossier changes,
            SubmitDossier submission,
            CompletenessPolicy completeness,
            Dossiers dossiers,
            Mandates mandates,
            Referrals referrals) {}

    private final UseCases use;
    private final TrialFiles files;

    /**
     * @param folder where the files to import are written
     * @param today of the clock in force
     */
    public TrialRounds(UseCases use, Path folder, LocalDate today) {
        this.use = use;
        this.files = new TrialFiles(folder, today.minusDays(1));
    }

    /**
     * @param wanted the round of the dossiers to route
     * @param progress told how many dossiers are done
     */
    public TrialResult run(Path roundsCsv, Path investorsCsv, Round wanted, IntConsumer progress) throws IOException {
        List<FundingRound> all = new RoundsFile().read(roundsCsv, investorsCsv);
        Market market = new Market(all);
        List<FundingRound> ofRound =
                all.stream().filter(r -> r.round() == wanted).toList();
        List<FundingRound> disclosed =
                ofRound.stream().filter(r -> r.amount() != null).toList();
        take(files.investors(market.investors(), market, null));
        take(files.dossiers(disclosed));
        Map<String, String> names = investorNames(market);
        List<TrialResult.Routed> routed = new ArrayList<>();
        for (FundingRound round : disclosed) {
            take(files.investors(round.investors(), market, round));
            List<String> ranking = route(round).stream()
                    .map(r -> names.getOrDefault(r.sent().investorId(), ""))
                    .toList();
            routed.add(TrialResult.Routed.of(round, ranking, market));
            take(files.investors(round.investors(), market, null));
            progress.accept(routed.size());
        }
        return new TrialResult(
                wanted,
                ofRound.size(),
                market.investors().size(),
                use.completeness().version(),
                List.copyOf(routed));
    }

    /** The deals in order of rank. The dossier is withdrawn at once, so that no mandate is busy with an earlier round. */
    private List<Referral> route(FundingRound round) {
        Dossier dossier = use.dossiers().named(round.id()).orElseThrow();
        for (CompletenessPolicy.Missing missing : use.completeness().missing(dossier)) {
            Document.Kind kind = Document.Kind.valueOf(missing.item());
            use.changes().addDocument(Caller.IMPORT, dossier.id(), kind, "essai.pdf", "application/pdf", PDF);
        }
        SubmitDossier.Outcome outcome = use.submission().submit(Caller.IMPORT, dossier.id(), null);
        if (!outcome.missing().isEmpty()) {
            throw new IllegalStateException(round.id() + " still lacks " + outcome.missing());
        }
        List<Referral> deals = use.referrals().of(dossier.id(), Scope.ALL);
        use.changes().withdraw(Caller.IMPORT, dossier.id(), null);
        return deals;
    }

    private Map<String, String> investorNames(Market market) {
        Map<String, String> names = new HashMap<>();
        for (String name : market.investors()) {
            Investor investor = use.mandates().investorNamed(name).orElseThrow();
            names.put(investor.id(), name);
        }
        return names;
    }

    private void take(ImportFiles csv) {
        List<Line> refused = new ArrayList<>();
        use.intake()
                .run(
                        csv,
                        false,
                        line -> {
                            if (line.outcome() == Outcome.REFUSED) {
                                refused.add(line);
                            }
                        },
                        Progress.SILENT);
        if (!refused.isEmpty()) {
            throw new IllegalStateException(refused.get(0).sentence().en());
        }
    }
}
