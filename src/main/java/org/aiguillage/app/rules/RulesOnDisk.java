package org.aiguillage.app.rules;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Caller;
import org.aiguillage.governance.BringRulebook;
import org.aiguillage.governance.BringRulebook.Brought;
import org.aiguillage.governance.Origin;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.RulesFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules folder: what is changed in it becomes a candidate, and decides nothing by itself. */
public final class RulesOnDisk {
    private static final Logger LOG = LoggerFactory.getLogger(RulesOnDisk.class);

    private final Path folder;
    private final BringRulebook bringRulebook;

    RulesOnDisk(Path folder, BringRulebook bringRulebook) {
        this.folder = folder;
        this.bringRulebook = bringRulebook;
    }

    /**
     * Brings what the folder holds; one at a time.
     *
     * @throws Invalid naming all that is wrong with it by file and line
     */
    synchronized Brought bring() {
        return bringRulebook.bring(Caller.SYSTEM, read(), Origin.DISK);
    }

    private Map<String, String> read() {
        try {
            return RulesFolder.read(folder);
        } catch (RulebookError e) {
            throw new Invalid(ProveRules.errors(e.findings()));
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause());
            throw new Invalid(List.of(
                    new FieldError(folder.toString(), new Sentence("illisible : " + why, "cannot be read: " + why))));
        }
    }

    /** At the start, what is wrong in the folder is no reason not to serve: the version in force stands in the database. */
    public void bringAtStart() {
        try {
            Brought brought = bring();
            if (brought.isNew()) {
                LOG.info(
                        "The rules in {} are a candidate: {}",
                        folder,
                        brought.version().id());
            }
        } catch (Invalid e) {
            LOG.warn("The rules in {} are not sound, the version in force goes on: {}", folder, e.getMessage());
        }
    }
}
