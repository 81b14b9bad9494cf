package org.aiguillage.rulebook.difference;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.governance.Difference;
import org.aiguillage.governance.Differences;
import org.aiguillage.rulebook.source.RulesFolder;

/** Compares what two versions say, whatever today's checks would say of either. */
public final class WordedDifferences implements Differences {

    @Override
    public Difference between(Map<String, String> from, Map<String, String> to) {
        SortedMap<String, String> before = new TreeMap<>(from);
        SortedMap<String, String> after = new TreeMap<>(to);
        return new Difference(
                RulesFolder.version(before),
                RulesFolder.version(after),
                RuleDifferences.between(before, after),
                TableDifferences.between(before, after));
    }
}
