package org.aiguillage.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.rulebook.source.Contents;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Phrase;

/** Every version of the archive for readers. Nothing is compiled for it. */
public final class ArchivedRulebooks implements Rulebooks {
    private final RulebookArchive archive;
    private final String inForce;

    /** What stands in a version never changes. */
    private final Map<String, Contents> known = new ConcurrentHashMap<>();

    /** @param inForce version of the current rulebook */
    public ArchivedRulebooks(RulebookArchive archive, String inForce) {
        this.archive = archive;
        this.inForce = inForce;
    }

    @Override
    public List<Rulebook> all() {
        return archive.all().stream().map(this::describe).toList();
    }

    @Override
    public Optional<Rulebook> find(String version) {
        return archive.all().stream()
                .filter(entry -> entry.version().equals(version))
                .findFirst()
                .map(this::describe);
    }

    @Override
    public Rulebook current() {
        return find(inForce)
                .orElseThrow(() -> new IllegalStateException("the rulebook in force is not in the archive"));
    }

    private Rulebook describe(RulebookArchive.Entry entry) {
        Contents contents = known.computeIfAbsent(entry.version(), this::read);
        return new Rulebook(
                entry.version(),
                entry.at(),
                entry.by(),
                entry.version().equals(inForce),
                contents.rules().stream()
                        .map(rule -> new Rule(rule.id(), rule.file(), Phrase.unfilled(rule.sentence())))
                        .toList(),
                contents.tables().plain().stream().map(CsvTable::plain).toList());
    }

    private Contents read(String version) {
        SortedMap<String, String> files = new TreeMap<>(archive.files(version)
                .orElseThrow(() -> new IllegalStateException("the archive has lost rulebook " + version)));
        return Contents.kept(files);
    }
}
