package org.aiguillage.web.rules;

import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.governance.ActivateRulebook;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.web.Services;
import org.aiguillage.web.rules.VersionView.Deed;
import org.aiguillage.web.rules.VersionView.Step;
import org.aiguillage.web.sheet.Texts;

/** What is to be done next with a version: try it, wait, put it in force, go back to it, or nothing. */
final class NextStep {
    private final Rulebooks rulebooks;
    private final Backtests backtests;
    private final ActivateRulebook activateRulebook;

    NextStep(Services services) {
        this.rulebooks = services.rulebooks();
        this.backtests = services.backtests();
        this.activateRulebook = services.activateRulebook();
    }

    Step of(Texts t, Account who, RulebookVersion version) {
        if (who.role() != Role.REGIONAL_STAFF) {
            return plain(t, Deed.NONE, "region");
        }
        return switch (version.standing()) {
            case IN_FORCE -> plain(t, Deed.NONE, "inForce");
            case EARLIER -> plain(t, Deed.RETURN, "earlier");
            case CANDIDATE ->
                latest(version.id())
                        .map(trial -> tried(t, who, version, trial))
                        .orElseGet(() -> plain(t, Deed.TRY, "untried"));
        };
    }

    /** The last trial that compared the version with the one in force. */
    private Optional<Backtest> latest(String version) {
        String inForce = rulebooks.current().history().id();
        return backtests.all().stream()
                .filter(it -> it.question().candidate().equals(version))
                .filter(it -> it.question().against().equals(inForce))
                .findFirst();
    }

    private Step tried(Texts t, Account who, RulebookVersion version, Backtest trial) {
        return switch (trial.outcome()) {
            case PENDING -> with(trial, plain(t, Deed.WAIT, "pending"));
            case CANCELLED, FAILED -> with(trial, plain(t, Deed.TRY, "failed"));
            case FINISHED -> with(trial, finished(t, who, version, trial));
        };
    }

    private Step finished(Texts t, Account who, RulebookVersion version, Backtest trial) {
        String finding = RulebooksWords.finding(t, trial);
        Optional<Sentence> obstacle = activateRulebook.obstacle(who.caller(), version.id(), trial.id());
        return obstacle.map(why ->
                        new Step(Deed.NONE, t.get("rules.step.second.title"), finding + ". " + t.of(why), "", ""))
                .orElseGet(() -> new Step(
                        Deed.ACTIVATE, t.get("rules.step.proven.title"), t.get("rules.step.proven", finding), "", ""));
    }

    private static Step plain(Texts t, Deed deed, String key) {
        return new Step(deed, t.get("rules.step." + key + ".title"), t.get("rules.step." + key), "", "");
    }

    private static Step with(Backtest trial, Step step) {
        return new Step(step.deed(), step.title(), step.sentence(), "/backtests/" + trial.id(), trial.id());
    }
}
