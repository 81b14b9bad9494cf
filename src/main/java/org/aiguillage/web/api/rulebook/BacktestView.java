package org.aiguillage.web.api.rulebook;

import java.time.Instant;
import java.util.List;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Counts;
import org.aiguillage.backtest.DealChange;
import org.aiguillage.backtest.DossierChange;
import org.aiguillage.backtest.Finding;
import org.aiguillage.backtest.FlagChange;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Round;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * @param candidate version that is tried
 * @param against version that it is compared with
 * @param reason why it failed
 * @param progress null while it waits
 * @param counts what it found, in figures
 * @param result what it found, but for the lists of dossiers and flags; only when it is shown alone
 */
record BacktestView(
        String id,
        long version,
        State state,
        String candidate,
        String against,
        Instant from,
        Instant to,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        Backtests.@Nullable Progress progress,
        @Nullable Counts counts,
        @Nullable ResultView result)
        implements Versioned {

    enum State {
        ASKED,
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    record ResultView(
            List<Finding.RuleEffect> rules,
            List<LoadView> loads,
            List<Finding.Balance> territories,
            List<SilentRule> silent) {}

    record LoadView(String investorId, String investor, int before, int after) {}

    record SilentRule(String id, String file, String sentence) {}

    static BacktestView of(
            Backtest it, Backtests.@Nullable Progress progress, @Nullable Finding finding, Language language) {
        return new BacktestView(
                it.id(),
                it.version(),
                state(it, progress),
                it.question().candidate(),
                it.question().against(),
                it.question().from(),
                it.question().to(),
                it.askedBy(),
                it.askedAt(),
                it.endedAt(),
                it.reason() == null ? null : language.of(it.reason()),
                progress,
                it.counts(),
                finding == null ? null : result(finding, language));
    }

    private static State state(Backtest it, Backtests.@Nullable Progress progress) {
        return it.pending()
                ? progress == null ? State.ASKED : State.RUNNING
                : State.valueOf(it.outcome().name());
    }

    private static ResultView result(Finding finding, Language language) {
        return new ResultView(
                finding.rules(),
                finding.loads().stream()
                        .map(l -> new LoadView(
                                l.investorId(), investor(finding.names(), l.investorId()), l.before(), l.after()))
                        .toList(),
                finding.territories(),
                finding.silent().stream()
                        .map(r -> new SilentRule(r.id(), r.file(), language.of(r.sentence())))
                        .toList());
    }

    private static String investor(Finding.Names names, String id) {
        return names.investors().getOrDefault(id, id);
    }

    /** @param missingBefore what the baseline misses where the candidate finds the dossier complete; {@code missingAfter} the other way round */
    record DossierView(
            String dossierId,
            String company,
            @Nullable Territory territory,
            @Nullable Round round,
            Instant at,
            @Nullable Instant routedBefore,
            @Nullable Instant routedAfter,
            List<MissingView> missingBefore,
            List<MissingView> missingAfter,
            int putOff,
            int broughtForward,
            List<DealView> deals) {

        static DossierView of(DossierChange d, Finding.Names names, Language language) {
            return new DossierView(
                    d.dossierId(),
                    d.company(),
                    d.territory(),
                    d.round(),
                    d.at(),
                    d.routedBefore(),
                    d.routedAfter(),
                    d.missingBefore().stream()
                            .map(m -> new MissingView(m.item(), m.ruleId(), language.of(m.sentence())))
                            .toList(),
                    d.missingAfter().stream()
                            .map(m -> new MissingView(m.item(), m.ruleId(), language.of(m.sentence())))
                            .toList(),
                    d.putOff(),
                    d.broughtForward(),
                    d.deals().stream().map(deal -> DealView.of(deal, names)).toList());
        }
    }

    record MissingView(String item, String ruleId, String sentence) {}

    record DealView(
            DealChange.Kind kind,
            String mandateId,
            @Nullable String mandate,
            @Nullable String investorId,
            @Nullable String investor,
            Answer before,
            Answer after,
            boolean later,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Integer scoreBefore,
            @Nullable Integer scoreAfter,
            List<String> rules) {

        static DealView of(DealChange d, Finding.Names names) {
            Finding.MandateName mandate = names.mandates().get(d.mandateId());
            return new DealView(
                    d.kind(),
                    d.mandateId(),
                    mandate == null ? null : mandate.name(),
                    mandate == null ? null : mandate.investorId(),
                    mandate == null ? null : BacktestView.investor(names, mandate.investorId()),
                    d.before(),
                    d.after(),
                    d.later(),
                    d.rankBefore(),
                    d.rankAfter(),
                    d.scoreBefore(),
                    d.scoreAfter(),
                    d.rules());
        }
    }

    record FlagChangeView(
            FlagChange.Kind kind,
            Subject subject,
            String company,
            @Nullable String investorId,
            @Nullable String investor,
            String stage,
            Holder holder,
            Level level,
            @Nullable Instant before,
            @Nullable Instant after,
            List<String> rules) {

        static FlagChangeView of(FlagChange f, Finding.Names names) {
            return new FlagChangeView(
                    f.kind(),
                    f.subject(),
                    f.company(),
                    f.investorId(),
                    f.investorId() == null ? null : BacktestView.investor(names, f.investorId()),
                    f.stage(),
                    f.holder(),
                    f.level(),
                    f.before(),
                    f.after(),
                    f.rules());
        }
    }
}
