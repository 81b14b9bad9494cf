package org.aiguillage.rulebook;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.RoutingPolicy;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.RulebookError;

/** The rulebook in force; and earlier ones, compiled again when an old decision is to be explained. */
public final class LiveRulebook implements CompletenessPolicy, RoutingPolicy, DelayPolicy {
    private static final String BY = "system";
    private static final int EARLIER_KEPT = 4;

    private final Rulebook current;
    private final RulebookArchive archive;
    private final Limits limits;

    /** Those used last stand first. */
    private final Deque<Rulebook> earlier = new ArrayDeque<>();

    private LiveRulebook(Rulebook current, RulebookArchive archive, Limits limits) {
        this.current = current;
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * Loads a folder, puts it in force and keeps it in the archive.
     *
     * @throws RulebookError naming all that is wrong in the folder; nothing was kept then
     */
    public static LiveRulebook open(Path rulesFolder, RulebookArchive archive, Clock clock) {
        return open(rulesFolder, archive, clock, Limits.USUAL);
    }

    /** The same within other limits. */
    public static LiveRulebook open(Path rulesFolder, RulebookArchive archive, Clock clock, Limits limits) {
        Rulebook rulebook = Rulebook.load(rulesFolder, limits);
        archive.keep(new RulebookArchive.Entry(rulebook.version(), clock.instant(), BY), rulebook.files());
        return new LiveRulebook(rulebook, archive, limits);
    }

    @Override
    public String version() {
        return current.version();
    }

    @Override
    public Set<String> sectors() {
        return current.sectors();
    }

    @Override
    public List<Missing> missing(Dossier dossier) {
        return current.missing(dossier);
    }

    /** @throws IllegalStateException when the archive does not have the version */
    @Override
    public Decision decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
        return rulebook(version).decide(dossier, mandates, today);
    }

    /** @throws IllegalStateException when the archive does not have the version */
    @Override
    public List<Verdict> explain(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
        return rulebook(version).explain(dossier, mandates, today);
    }

    @Override
    public Optional<Allowance> allowance(Turn turn, Duration day) {
        return current.allowance(turn, day);
    }

    @Override
    public Closures closures() {
        return current.closures();
    }

    @Override
    public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return current.alert(turn, level, elapsed, allowance);
    }

    private Rulebook rulebook(String version) {
        return version.equals(current.version()) ? current : earlier(version);
    }

    private Rulebook earlier(String version) {
        synchronized (earlier) {
            Rulebook found = earlier.stream()
                    .filter(r -> r.version().equals(version))
                    .findFirst()
                    .orElseGet(() -> compile(version));
            earlier.remove(found);
            earlier.addFirst(found);
            if (earlier.size() > EARLIER_KEPT) {
                earlier.removeLast();
            }
            return found;
        }
    }

    private Rulebook compile(String version) {
        return archive.files(version)
                .map(files -> Rulebook.kept(files, limits))
                .orElseThrow(() -> new IllegalStateException("the archive has no rulebook " + version));
    }
}
