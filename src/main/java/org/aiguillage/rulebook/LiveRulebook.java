package org.aiguillage.rulebook;

import java.nio.file.Path;
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
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.governance.LiveRules;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.RoutingPolicy;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.RulebookError;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook in force; and earlier ones, compiled again when an old decision is to be explained. Which is in force the
 * archive says: inside a change it is one version from beginning to end.
 */
public final class LiveRulebook implements CompletenessPolicy, RoutingPolicy, DelayPolicy, LiveRules {
    private static final int EARLIER_KEPT = 4;

    private final RulebookArchive archive;
    private final Limits limits;
    private volatile Rulebook current;
    private volatile @Nullable Rulebook next;

    /** Those used last stand first. */
    private final Deque<Rulebook> earlier = new ArrayDeque<>();

    private LiveRulebook(Rulebook current, RulebookArchive archive, Limits limits) {
        this.current = current;
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * Compiles the version in force. A database that never had one gets that of a folder.
     *
     * @throws RulebookError naming all that is wrong in the folder; nothing was kept then
     */
    public static LiveRulebook open(Path rulesFolder, RulebookArchive archive, FirstRulebook first) {
        return open(rulesFolder, archive, first, Limits.USUAL);
    }

    /** The same within other limits. */
    public static LiveRulebook open(Path rulesFolder, RulebookArchive archive, FirstRulebook first, Limits limits) {
        Optional<String> known = first.inForce();
        if (known.isPresent()) {
            return new LiveRulebook(compile(archive, known.get(), limits), archive, limits);
        }
        Rulebook rulebook = Rulebook.load(rulesFolder, limits);
        first.begin(rulebook.version(), rulebook.files());
        return new LiveRulebook(rulebook, archive, limits);
    }

    @Override
    public String version() {
        return archive.inForce().orElseThrow(() -> new IllegalStateException("no rulebook is in force"));
    }

    @Override
    public void load(String version) {
        next = rulebook(version);
    }

    @Override
    public synchronized void follow() {
        Rulebook before = current;
        Rulebook now = inForce();
        current = now;
        if (!before.version().equals(now.version())) {
            next = null;
            remember(before);
        }
    }

    @Override
    public Set<String> sectors() {
        return inForce().sectors();
    }

    @Override
    public List<Missing> missing(Dossier dossier) {
        return inForce().missing(dossier);
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
        return inForce().allowance(turn, day);
    }

    @Override
    public Closures closures() {
        return inForce().closures();
    }

    @Override
    public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return inForce().alert(turn, level, elapsed, allowance);
    }

    private Rulebook inForce() {
        return rulebook(version());
    }

    private Rulebook rulebook(String version) {
        Rulebook now = current;
        if (now.version().equals(version)) {
            return now;
        }
        Rulebook loaded = next;
        return loaded != null && loaded.version().equals(version) ? loaded : earlier(version);
    }

    /** Compiles without keeping others from theirs; who comes at the same time compiles as well. */
    private Rulebook earlier(String version) {
        Rulebook rulebook = remembered(version).orElseGet(() -> compile(archive, version, limits));
        remember(rulebook);
        return rulebook;
    }

    private Optional<Rulebook> remembered(String version) {
        synchronized (earlier) {
            return earlier.stream().filter(r -> r.version().equals(version)).findFirst();
        }
    }

    private void remember(Rulebook rulebook) {
        synchronized (earlier) {
            earlier.removeIf(r -> r.version().equals(rulebook.version()));
            earlier.addFirst(rulebook);
            if (earlier.size() > EARLIER_KEPT) {
                earlier.removeLast();
            }
        }
    }

    private static Rulebook compile(RulebookArchive archive, String version, Limits limits) {
        return archive.files(version)
                .map(files -> Rulebook.kept(files, limits))
                .orElseThrow(() -> new IllegalStateException("the archive has no rulebook " + version));
    }
}
