package org.aiguillage.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.governance.BackTests.BackTest;
import org.aiguillage.storage.Storage;
import org.jspecify.annotations.Nullable;

/** Two people who change the rules together, with back-tests that are over as soon as they are asked for. */
public final class RulesOffice {
    public static final Caller ANNA = new Caller("anna", Scope.ALL);
    public static final Caller BRUNO = new Caller("bruno", Scope.ALL);

    /** Where no service runs, nobody has to be told. */
    public static final LiveRules NOBODY_AT_WORK = new LiveRules() {
        @Override
        public void load(String version) {}

        @Override
        public void follow() {}
    };

    final List<BackTest> backTests = new ArrayList<>();
    private final RulebookArchive archive;
    private final BringRulebook bring;
    private final ActivateRulebook activate;

    public RulesOffice(Storage storage, LiveRules live, AfterActivation... after) {
        archive = storage.rulebookArchive();
        bring = new BringRulebook(storage.journal(), archive, files -> List.of());
        activate = new ActivateRulebook(storage.journal(), archive, this::find, live, List.of(after));
    }

    private Optional<BackTest> find(String id) {
        return backTests.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** Anna brings some files; their version. */
    public String bring(Map<String, String> files) {
        return bring.bring(ANNA, files, Origin.TABLES).version().id();
    }

    BringRulebook.Brought bring(Caller caller, Map<String, String> files, Origin origin) {
        return bring.bring(caller, files, origin);
    }

    /** Bruno activates it after a back-test. */
    public RulebookVersion putInForce(String version) {
        return activate(BRUNO, version, backTest(version, ANNA));
    }

    /** Bruno goes back. */
    public RulebookVersion goBack(String version) {
        return activate(BRUNO, version, null);
    }

    RulebookVersion activate(Caller caller, String version, @Nullable String backTestId) {
        return activate.activate(caller, version, backTestId);
    }

    /** A back-test against what is in force. */
    String backTest(String version, Caller askedBy) {
        String id = "back-test-" + backTests.size();
        backTests.add(new BackTest(id, version, archive.inForce().orElseThrow(), true, askedBy.actor()));
        return id;
    }
}
