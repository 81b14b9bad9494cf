package org.aiguillage.app.rules;

import java.nio.file.Path;
import java.util.List;
import org.aiguillage.governance.ActivateRulebook;
import org.aiguillage.governance.AfterActivation;
import org.aiguillage.governance.BackTests;
import org.aiguillage.governance.BringRulebook;
import org.aiguillage.governance.CompareRulebooks;
import org.aiguillage.governance.EditTables;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.rulebook.ArchivedRulebooks;
import org.aiguillage.rulebook.Limits;
import org.aiguillage.rulebook.LiveRulebook;
import org.aiguillage.rulebook.difference.WordedDifferences;
import org.aiguillage.rulebook.sheet.SpreadsheetTables;
import org.aiguillage.storage.Storage;

/** The part of the wiring that concerns the rulebook itself: how a version comes, and how it comes into force. */
public final class RulesWiring {
    private final Storage storage;
    private final Path folder;
    private final LiveRulebook live;
    private final BringRulebook bring;

    private RulesWiring(Storage storage, Path folder, LiveRulebook live) {
        this.storage = storage;
        this.folder = folder;
        this.live = live;
        this.bring = new BringRulebook(storage.journal(), storage.rulebookArchive(), new ProveRules());
    }

    /** Opens the version in force; in a database without one, what the folder holds comes into force. */
    public static RulesWiring open(Storage storage, Path folder, Limits limits) {
        FirstRulebook first = new FirstRulebook(storage.journal(), storage.rulebookArchive(), storage.dueIndex());
        return new RulesWiring(storage, folder, LiveRulebook.open(folder, storage.rulebookArchive(), first, limits));
    }

    public LiveRulebook live() {
        return live;
    }

    BringRulebook bring() {
        return bring;
    }

    public RulesOnDisk onDisk() {
        return new RulesOnDisk(folder, bring);
    }

    public ActivateRulebook activate(BackTests backTests, List<AfterActivation> after) {
        return new ActivateRulebook(storage.journal(), storage.rulebookArchive(), backTests, live, after);
    }

    public EditTables editTables() {
        return new EditTables(storage.rulebookArchive(), new SpreadsheetTables(), new WordedDifferences(), bring);
    }

    public CompareRulebooks compare() {
        return new CompareRulebooks(storage.rulebookArchive(), new WordedDifferences());
    }

    public Rulebooks reading() {
        return new ArchivedRulebooks(storage.rulebookArchive());
    }

    /** Another instance on the same database may have put another version in force. */
    void follow() {
        storage.rulebookArchive().refresh();
        live.follow();
    }
}
