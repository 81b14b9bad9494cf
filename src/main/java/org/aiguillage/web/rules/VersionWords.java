package org.aiguillage.web.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.governance.CompareRulebooks;
import org.aiguillage.governance.EditTables;
import org.aiguillage.governance.RuleTables;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.governance.RulebookVersion.Standing;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.web.Services;
import org.aiguillage.web.rules.VersionView.Chapter;
import org.aiguillage.web.rules.VersionView.RuleRow;
import org.aiguillage.web.rules.VersionView.TableRow;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts one version of the rulebook in words. */
final class VersionWords {
    private static final List<String> CHAPTERS = List.of("completeness", "routing", "delay");

    private final Rulebooks rulebooks;
    private final CompareRulebooks compare;
    private final EditTables editTables;
    private final RulebooksWords words;
    private final NextStep nextStep;

    VersionWords(Services services) {
        this.rulebooks = services.rulebooks();
        this.compare = services.compareRulebooks();
        this.editTables = services.editTables();
        this.words = new RulebooksWords(services);
        this.nextStep = new NextStep(services);
    }

    /** @param problem why what was just asked for was refused; empty when nothing was */
    VersionView view(Texts t, Account who, Rulebooks.Rulebook rulebook, String problem) {
        RulebookVersion version = rulebook.history();
        String path = RulebooksWords.path(version.id());
        String other = other(version);
        List<String> changes = other == null
                ? List.of()
                : compare.between(other, version.id()).sentences().stream()
                        .map(t::of)
                        .toList();
        return new VersionView(
                path,
                t.get("rules.version.title." + version.standing(), t.date(RulebooksWords.since(version))),
                t.get(
                        "rules.version.lead",
                        RulebooksWords.brief(version.id()),
                        words.origin(t, who, version),
                        t.date(version.broughtAt())),
                RulebooksWords.brief(version.id()),
                nextStep.of(t, who, version),
                other == null ? "" : changesTitle(t, version, other, changes.size()),
                changes,
                tables(t, path, rulebook),
                chapters(t, rulebook.rules()),
                who.role() == Role.REGIONAL_STAFF,
                problem);
    }

    /** What a version is compared with: the one in force, or for that one the one it replaced. */
    private @Nullable String other(RulebookVersion version) {
        if (version.standing() != Standing.IN_FORCE) {
            return rulebooks.current().history().id();
        }
        RulebookVersion.@Nullable Activation activation = version.activation();
        return activation == null ? null : activation.replaced();
    }

    private static String changesTitle(Texts t, RulebookVersion version, String other, int changes) {
        String key = version.standing() == Standing.IN_FORCE ? "rules.changes.replaced" : "rules.changes.current";
        return t.get(key, changes, RulebooksWords.brief(other));
    }

    private List<TableRow> tables(Texts t, String path, Rulebooks.Rulebook rulebook) {
        List<TableRow> rows = new ArrayList<>();
        for (RuleTables.Table table : editTables.tables()) {
            rulebook.tables().stream()
                    .filter(kept -> kept.name().equals(table.name()))
                    .map(kept -> new TableRow(
                            path + "/tables/" + table.name(),
                            table.name(),
                            t.of(table.title()),
                            t.get("rules.table.rows", kept.rows().size())))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<Chapter> chapters(Texts t, List<Rulebooks.Rule> rules) {
        Map<String, List<RuleRow>> chapters = new LinkedHashMap<>();
        CHAPTERS.forEach(chapter -> chapters.put(chapter, new ArrayList<>()));
        for (Rulebooks.Rule rule : rules) {
            String folder = rule.file().substring(0, Math.max(0, rule.file().indexOf('/')));
            String chapter = CHAPTERS.contains(folder) ? folder : "other";
            chapters.computeIfAbsent(chapter, it -> new ArrayList<>())
                    .add(new RuleRow(rule.id(), t.of(rule.sentence())));
        }
        return chapters.entrySet().stream()
                .filter(chapter -> !chapter.getValue().isEmpty())
                .map(chapter -> new Chapter(
                        t.get("rules.chapter." + chapter.getKey()),
                        t.get("rules.chapter.count", chapter.getValue().size()),
                        chapter.getValue()))
                .toList();
    }
}
