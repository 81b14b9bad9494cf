package org.aiguillage.rulebook.style;

import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiguillage.rulebook.source.Contents;
import org.aiguillage.rulebook.source.DrlFile;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.RulebookError;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a version must keep to before it may come into force. Rules state judgments and nothing else, so the result cannot
 * depend on the order in which they fire; and none multiplies the facts.
 */
public final class HouseStyle {
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+)+");
    private static final Set<String> ANNOTATIONS = Set.of("fr", "en", "frRemedy", "enRemedy", "frStartup", "enStartup");

    private final String file;
    private final Problems problems;

    private HouseStyle(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @throws RulebookError naming the file, the line and what was expected, for all that is wrong */
    public static Contents checked(SortedMap<String, String> files) {
        Problems problems = new Problems();
        Contents contents = Contents.read(files, problems);
        files.forEach((file, text) -> {
            PackageDescr parsed = file.endsWith(".drl") ? DrlFile.parse(file, text, new Problems()) : null;
            if (parsed != null) {
                new HouseStyle(file, problems).check(parsed);
            }
        });
        problems.throwIfAny();
        return contents;
    }

    private void check(PackageDescr parsed) {
        if (!parsed.getName().equals(DrlFile.packageOf(file))) {
            problems.add(file, 1, "package " + DrlFile.packageOf(file) + " was expected, found " + parsed.getName());
        }
        if (!parsed.getFunctions().isEmpty()
                || !parsed.getFunctionImports().isEmpty()
                || !parsed.getAccumulateImports().isEmpty()
                || !parsed.getTypeDeclarations().isEmpty()
                || !parsed.getEnumDeclarations().isEmpty()
                || !parsed.getEntryPointDeclarations().isEmpty()
                || !parsed.getWindowDeclarations().isEmpty()
                || !parsed.getAttributes().isEmpty()) {
            problems.add(file, "only imports, the global judge and rules may stand here");
        }
        parsed.getImports().forEach(this::check);
        parsed.getGlobals().forEach(this::check);
        Set<String> imported = parsed.getImports().stream()
                .map(ImportDescr::getTarget)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        parsed.getRules().forEach(rule -> check(rule, imported));
    }

    private void check(ImportDescr it) {
        if (!Vocabulary.mayBeImported(it.getTarget())) {
            problems.add(
                    file,
                    it.getLine(),
                    "import " + it.getTarget() + ": " + Vocabulary.expectedImport() + " was expected");
        }
    }

    private void check(GlobalDescr it) {
        if (!it.getType().equals(Vocabulary.JUDGMENTS) || !it.getIdentifier().equals(Vocabulary.JUDGE)) {
            problems.add(
                    file,
                    it.getLine(),
                    "global " + Vocabulary.JUDGMENTS + " " + Vocabulary.JUDGE + " was expected, and no other");
        }
    }

    private void check(RuleDescr rule, Set<String> imported) {
        int line = rule.getLine();
        String id = rule.getName();
        if (rule instanceof QueryDescr) {
            problems.add(file, line, id + " is a query, a rule was expected");
            return;
        }
        if (!ID.matcher(id).matches()) {
            problems.add(file, line, "\"" + id + "\" is no id such as \"routing-ticket-above-room\"");
        }
        if (!rule.getAttributes().isEmpty()) {
            problems.add(
                    file, line, id + " has attributes " + rule.getAttributes().keySet() + ", a rule takes none");
        }
        rule.getAnnotationNames().stream()
                .filter(name -> !ANNOTATIONS.contains(name))
                .forEach(name -> problems.add(file, line, id + " has @" + name + ", @fr and @en were expected"));
        if (rule.getParentName() != null || !rule.getNamedConsequences().isEmpty()) {
            problems.add(file, line, id + " was expected to stand alone, with one judgment");
        }
        new Conditions(file, rule, imported, problems).check();
        new Judging(file, rule, imported, problems).check();
    }
}
