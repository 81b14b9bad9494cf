package org.aiguillage.web.api.rulebook;

import java.util.List;
import java.util.Map;
import org.aiguillage.governance.Difference;
import org.aiguillage.governance.Difference.CellChange;
import org.aiguillage.governance.Difference.Kind;
import org.aiguillage.governance.Difference.RuleText;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.api.call.Language;
import org.jspecify.annotations.Nullable;

/** What changed between two versions, each change also in words. */
record DifferenceView(String from, String to, List<RuleChange> rules, List<RowChange> tables) {

    record RuleChange(
            Kind kind,
            String ruleId,
            List<String> what,
            @Nullable RuleText before,
            @Nullable RuleText after,
            String sentence,
            Sentence sentences) {}

    record RowChange(
            Kind kind,
            String table,
            Map<String, String> key,
            List<CellChange> cells,
            String sentence,
            Sentence sentences) {}

    static DifferenceView of(Difference difference, Language language) {
        return new DifferenceView(
                difference.from(),
                difference.to(),
                difference.rules().stream()
                        .map(it -> new RuleChange(
                                it.kind(),
                                it.ruleId(),
                                it.what(),
                                it.before(),
                                it.after(),
                                language.of(it.sentence()),
                                it.sentence()))
                        .toList(),
                difference.tables().stream()
                        .map(it -> new RowChange(
                                it.kind(), it.table(), it.key(), it.cells(), language.of(it.sentence()), it.sentence()))
                        .toList());
    }
}
