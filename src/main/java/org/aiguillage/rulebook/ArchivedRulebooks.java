package org.aiguillage.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.rulebook.source.Contents;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Phrase;

/** Every version of the archive for readers. Nothing is compiled for it. */
public final class ArchivedRulebooks implements Rulebooks {
    private static final int KNOWN_KEPT = 50;

    private final RulebookArchive archive;

    /** What stands in a version never changes; those read last are kept. */
    private final Map<String, Contents> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Contents> eldest) {
            return size() > KNOWN_KEPT;
        }
    };

    public ArchivedRulebooks(RulebookArchive archive) {
        this.archive = archive;
    }

    @Override
    public List<RulebookVersion> versions() {
        return archive.all();
    }

    @Override
    public Optional<Rulebook> find(String version) {
        return archive.find(version).map(this::read);
    }

    @Override
    public Rulebook current() {
        return archive.inForce()
                .flatMap(this::find)
                .orElseThrow(() -> new IllegalStateException("no rulebook is in force"));
    }

    @Override
    public Rulebook read(RulebookVersion version) {
        Contents contents = contents(version.id());
        return new Rulebook(
                version,
                contents.rules().stream()
                        .map(rule ->
                                new Rule(rule.id(), rule.file(), Phrase.unfilled(rule.sentence()), rule.toStartup()))
                        .toList(),
                contents.tables().plain().stream().map(CsvTable::plain).toList());
    }

    private synchronized Contents contents(String version) {
        return known.computeIfAbsent(version, this::parse);
    }

    private Contents parse(String version) {
        SortedMap<String, String> files = new TreeMap<>(archive.files(version)
                .orElseThrow(() -> new IllegalStateException("the archive has lost rulebook " + version)));
        return Contents.kept(files);
    }
}
