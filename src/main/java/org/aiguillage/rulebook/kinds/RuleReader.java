package org.aiguillage.rulebook.kinds;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Case;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a rule as it is written what it reads of a mandate and of a dossier. What it does not understand with certainty
 * it takes for a rule that reads everything and relates mandates to one another: that costs time and nothing else.
 */
final class RuleReader {
    private static final Set<String> OF_MANDATES = Set.of("refuse", "hold", "points");

    private final RuleDescr rule;
    private final Types types;
    private final Expressions expressions = new Expressions();
    private final Set<Class<?>> others = new HashSet<>();
    private final Set<Effect> effects = EnumSet.noneOf(Effect.class);
    private int candidates;
    private boolean understood;

    private RuleReader(RuleDescr rule, Types types) {
        this.rule = rule;
        this.types = types;
    }

    /** @param drl a file that has compiled */
    static List<Reading> read(String drl) {
        List<Reading> readings = new ArrayList<>();
        PackageDescr file = parse(drl);
        Types types = new Types(file);
        file.getRules().forEach(rule -> readings.add(new RuleReader(rule, types).reading()));
        return readings;
    }

    private static PackageDescr parse(String drl) {
        try {
            return new DrlParser().parse(null, drl);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("a file that has compiled can be parsed", e);
        }
    }

    private Reading reading() {
        understood = rule.getAttributes().isEmpty() && rule.getParentName() == null;
        rule.getLhs().getDescrs().forEach(element -> condition(element, true));
        judgments();
        boolean apart = understood && expressions.understood() && candidates == 1;
        Effect gravest = !apart || effects.contains(Effect.REFUSAL)
                ? Effect.REFUSAL
                : effects.contains(Effect.HOLD) ? Effect.HOLD : Effect.POINTS;
        return new Reading(
                rule.getName(),
                gravest,
                apart,
                apart ? expressions.readOf(Candidate.class) : Set.of(),
                apart ? expressions.readOf(Case.class) : Set.of(),
                Set.copyOf(others));
    }

    private void condition(BaseDescr element, boolean met) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern, met);
        } else if (element instanceof AndDescr and) {
            and.getDescrs().forEach(part -> condition(part, met));
        } else if (element instanceof NotDescr not) {
            unmet(not.getDescrs());
        } else if (element instanceof ExistsDescr exists) {
            unmet(exists.getDescrs());
        } else {
            understood = false;
        }
    }

    private void unmet(List<?> elements) {
        for (Object element : elements) {
            condition((BaseDescr) element, false);
        }
    }

    private void pattern(PatternDescr pattern, boolean met) {
        Class<?> type = types.named(pattern.getObjectType());
        if (type == null
                || pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || hidesAFact(type)) {
            understood = false;
            return;
        }
        if (type == Candidate.class) {
            candidates += met ? 1 : 2;
        } else if (type != Case.class) {
            others.add(type);
        }
        if (pattern.getIdentifier() != null) {
            expressions.bind(pattern.getIdentifier(), Property.whole(type));
        }
        pattern.getDescrs().forEach(constraint -> constraint(constraint, type));
    }

    /** A pattern of a wider type would see mandates and dossiers without naming them. */
    private static boolean hidesAFact(Class<?> type) {
        return (type != Candidate.class && type.isAssignableFrom(Candidate.class))
                || (type != Case.class && type.isAssignableFrom(Case.class));
    }

    private void constraint(BaseDescr constraint, Class<?> type) {
        DrlxExpression parsed =
                constraint instanceof ExprConstraintDescr it && it.getType() == ExprConstraintDescr.Type.NAMED
                        ? parse(it)
                        : null;
        if (parsed == null) {
            understood = false;
        } else {
            expressions.constraint(parsed, type);
        }
    }

    private static @Nullable DrlxExpression parse(ExprConstraintDescr constraint) {
        try {
            return DrlxParser.parseExpression(
                    DrlxParser.buildDrlxParserWithArguments(List.of()), constraint.getExpression());
        } catch (ParseProblemException e) {
            return null;
        }
    }

    private void judgments() {
        try {
            StaticJavaParser.parseBlock("{" + rule.getConsequence() + "}")
                    .getStatements()
                    .forEach(this::judgment);
        } catch (ParseProblemException e) {
            understood = false;
        }
    }

    private void judgment(Statement statement) {
        if (statement instanceof ExpressionStmt it
                && it.getExpression() instanceof MethodCallExpr call
                && call.getScope()
                        .filter(s ->
                                s instanceof NameExpr n && n.getNameAsString().equals("judge"))
                        .isPresent()
                && OF_MANDATES.contains(call.getNameAsString())
                && expressions.names(call.getArgument(0), Candidate.class)) {
            effects.add(effect(call.getNameAsString()));
            List<Expression> said = call.getArguments();
            said.subList(1, said.size()).forEach(expressions::read);
        } else {
            understood = false;
        }
    }

    private static Effect effect(String judgment) {
        return switch (judgment) {
            case "refuse" -> Effect.REFUSAL;
            case "hold" -> Effect.HOLD;
            default -> Effect.POINTS;
        };
    }
}
