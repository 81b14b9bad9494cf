package org.aiguillage.rulebook;

import java.util.Map;
import java.util.TreeMap;
import org.aiguillage.rulebook.source.RulesFolder;

/** The shipped rules with one more, loaded past the checks, as if it had been in force before them. */
final class RunawayRules {
    private static final String HEAD = """
            package rules.%s;
            import org.aiguillage.rulebook.Gate;
            import org.aiguillage.rulebook.facts.*;
            import org.aiguillage.delay.*;
            import org.aiguillage.dossier.*;
            global Judgments judge;
            rule "runaway"
            @fr("Emballement {0}.")
            @en("Runaway {0}.")
            when
                %s
            then
                %s
            end
            """;

    private RunawayRules() {}

    static Map<String, String> with(String folder, String when, String then) {
        Map<String, String> files = new TreeMap<>(RulesFolder.read(Sample.RULES));
        files.put(folder + "/runaway.drl", HEAD.formatted(folder, when, then));
        return files;
    }
}
