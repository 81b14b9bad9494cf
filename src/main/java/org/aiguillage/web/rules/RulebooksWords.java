package org.aiguillage.web.rules;

import java.time.Instant;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Counts;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.governance.RulebookVersion.Standing;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.web.Services;
import org.aiguillage.web.registry.People;
import org.aiguillage.web.rules.RulebooksView.Row;
import org.aiguillage.web.rules.RulebooksView.Trial;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the versions of the rulebook, and the trials of them, in words. */
final class RulebooksWords {
    private static final int MOST_EARLIER = 20;
    private static final int MOST_TRIALS = 10;
    private static final int ENOUGH_OF_A_VERSION = 8;

    private final Rulebooks rulebooks;
    private final Backtests backtests;
    private final People people;

    RulebooksWords(Services services) {
        this.rulebooks = services.rulebooks();
        this.backtests = services.backtests();
        this.people = new People(services);
    }

    /** The beginning of a version's hash: enough to tell it from the others. */
    static String brief(String version) {
        return version.substring(0, Math.min(ENOUGH_OF_A_VERSION, version.length()));
    }

    static String path(String version) {
        return "/rulebooks/" + version;
    }

    RulebooksView view(Texts t, Account who) {
        Rulebooks.Rulebook current = rulebooks.current();
        List<RulebookVersion> all = rulebooks.versions();
        List<Row> candidates = rows(t, who, all, Standing.CANDIDATE);
        List<Row> earlier = rows(t, who, all, Standing.EARLIER);
        int hidden = Math.max(0, earlier.size() - MOST_EARLIER);
        return new RulebooksView(
                t.get("rules.books.title", candidates.size()),
                t.get(
                        "rules.books.lead",
                        brief(current.history().id()),
                        t.date(since(current.history())),
                        current.rules().size(),
                        current.tables().size()),
                row(t, who, current.history()),
                candidates,
                earlier.subList(0, earlier.size() - hidden),
                hidden == 0 ? "" : t.get("rules.books.more", hidden),
                who.role() == Role.REGIONAL_STAFF ? trials(t) : List.of());
    }

    private List<Row> rows(Texts t, Account who, List<RulebookVersion> all, Standing standing) {
        return all.stream()
                .filter(version -> version.standing() == standing)
                .map(version -> row(t, who, version))
                .toList();
    }

    private Row row(Texts t, Account who, RulebookVersion version) {
        return new Row(
                path(version.id()),
                brief(version.id()),
                origin(t, who, version),
                t.date(version.broughtAt()),
                state(t, version));
    }

    /** Where a version came from, and from whom. */
    String origin(Texts t, Account who, RulebookVersion version) {
        return t.get("rules.origin." + version.origin(), people.actor(t, version.broughtBy(), who));
    }

    private static String state(Texts t, RulebookVersion version) {
        return t.get("rules.standing." + version.standing(), t.date(since(version)));
    }

    static Instant since(RulebookVersion version) {
        RulebookVersion.@Nullable Activation activation = version.activation();
        return activation == null ? version.broughtAt() : activation.at();
    }

    private List<Trial> trials(Texts t) {
        return backtests.all().stream()
                .limit(MOST_TRIALS)
                .map(it -> new Trial(
                        "/backtests/" + it.id(),
                        finding(t, it),
                        brief(it.question().candidate()),
                        t.date(it.askedAt())))
                .toList();
    }

    /** What came of a trial, in one sentence. */
    static String finding(Texts t, Backtest it) {
        Counts counts = it.counts();
        return counts == null
                ? t.get("rules.trial." + it.outcome())
                : t.get("rules.trial.FINISHED", counts.changed(), counts.dossiers());
    }
}
