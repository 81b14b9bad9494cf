package org.aiguillage.rulebook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.facts.Sector;
import org.aiguillage.rulebook.source.Contents;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.RulesFolder;
import org.aiguillage.rulebook.source.Tables;
import org.aiguillage.rulebook.source.WrittenRule;
import org.aiguillage.rulebook.style.HouseStyle;

/** One immutable version of all that is in a rules folder, compiled. Safe to share between threads. */
public final class Rulebook {
    private final String version;
    private final SortedMap<String, String> files;
    private final Contents contents;
    private final Engines engines;
    private final Completeness completeness;
    private final Routing routing;
    private final Delays delays;

    private Rulebook(SortedMap<String, String> files, Contents contents, Limits limits) {
        this.version = RulesFolder.version(files);
        this.files = files;
        this.contents = contents;
        Tables tables = contents.tables();
        this.engines = Engines.compile(
                files, contents.rules(), new Wording(tables.sectors()), () -> new Bounds(version, limits));
        this.completeness = new Completeness(engines.folder("completeness"), tables);
        this.routing = new Routing(version, files, engines, tables);
        this.delays = new Delays(engines.folder("delay"), tables);
    }

    /** @throws RulebookError naming the file, the line and what is wrong, for all that is wrong */
    public static Rulebook load(Path folder) {
        return load(folder, Limits.USUAL);
    }

    static Rulebook load(Path folder, Limits limits) {
        return of(RulesFolder.read(folder), limits);
    }

    /**
     * A version that may come into force.
     *
     * @throws RulebookError as {@link #load}
     */
    public static Rulebook of(Map<String, String> files) {
        return of(files, Limits.USUAL);
    }

    static Rulebook of(Map<String, String> files, Limits limits) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        return new Rulebook(sorted, HouseStyle.checked(sorted), limits);
    }

    /** A version that was once in force: compiled as it is, so that its decisions stay explainable. */
    static Rulebook kept(Map<String, String> files, Limits limits) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        return new Rulebook(sorted, Contents.kept(sorted), limits);
    }

    /** SHA-256 over all its files. */
    public String version() {
        return version;
    }

    SortedMap<String, String> files() {
        return files;
    }

    List<WrittenRule> rules() {
        return contents.rules();
    }

    /** The ids of all rules, by file and then by line. */
    public List<String> ruleIds() {
        return contents.rules().stream().map(WrittenRule::id).toList();
    }

    /** The ids of the rules that have fired since it was compiled. */
    Set<String> fired() {
        return engines.fired();
    }

    Set<String> sectors() {
        return contents.tables().sectors().stream().map(Sector::code).collect(Collectors.toUnmodifiableSet());
    }

    List<Missing> missing(Dossier dossier) {
        return completeness.missing(dossier);
    }

    Decision decide(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return routing.decide(dossier, mandates, today);
    }

    List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return routing.explain(dossier, mandates, today);
    }

    Optional<Allowance> allowance(Turn turn, Duration day) {
        return delays.allowance(turn, day);
    }

    Closures closures() {
        return contents.tables().closures();
    }

    Optional<DelayPolicy.Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return delays.alert(turn, level, elapsed, allowance);
    }
}
