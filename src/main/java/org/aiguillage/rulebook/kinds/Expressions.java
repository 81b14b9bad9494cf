package org.aiguillage.rulebook.kinds;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Case;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Follows the expressions of one rule along the components of records as far as they go: {@code terms.sectorsIn.size} reads
 * {@code terms.sectorsIn}, a method of a record reads the record. A step is the property where an expression has arrived
 * and which nobody has read yet; null once it is no property of a fact any more.
 */
final class Expressions {
    private final Map<String, Optional<Property>> bound = new HashMap<>();
    private final Set<Property> read = new HashSet<>();
    private @Nullable Class<?> pattern;
    private boolean understood = true;

    boolean understood() {
        return understood;
    }

    Set<Property> readOf(Class<?> fact) {
        return read.stream().filter(p -> p.fact() == fact).collect(Collectors.toUnmodifiableSet());
    }

    void bind(String name, Property property) {
        bound.put(name, Optional.of(property));
    }

    /** Whether an expression is nothing but the name of a fact of that type. */
    boolean names(Expression expression, Class<?> fact) {
        return expression instanceof NameExpr name
                && bound.getOrDefault(name.getNameAsString(), Optional.empty())
                        .filter(Property.whole(fact)::equals)
                        .isPresent();
    }

    void constraint(DrlxExpression constraint, Class<?> type) {
        pattern = type;
        if (constraint.getBind() == null) {
            read(constraint.getExpr());
        } else {
            Property step = step(constraint.getExpr());
            bound.put(constraint.getBind().getIdentifier(), Optional.ofNullable(step));
        }
        pattern = null;
    }

    void read(Expression expression) {
        reads(step(expression));
    }

    private void reads(@Nullable Property property) {
        if (property != null) {
            read.add(property);
        }
    }

    private void readAll(List<? extends Expression> expressions) {
        expressions.forEach(this::read);
    }

    private @Nullable Property step(Expression expression) {
        if (expression instanceof EnclosedExpr it) {
            return step(it.getInner());
        } else if (expression instanceof NameExpr it) {
            return name(it.getNameAsString());
        } else if (expression instanceof FieldAccessExpr it) {
            return component(step(it.getScope()), it.getNameAsString());
        } else if (expression instanceof NullSafeFieldAccessExpr it) {
            return component(step(it.getScope()), it.getName().getIdentifier());
        } else if (expression instanceof MethodCallExpr it) {
            return call(it.getScope(), it.getNameAsString(), it.getArguments());
        } else if (expression instanceof NullSafeMethodCallExpr it) {
            return call(it.getScope(), it.getName().getIdentifier(), it.getArguments());
        } else if (expression instanceof ThisExpr && pattern != null) {
            return Property.whole(pattern);
        }
        operands(expression);
        return null;
    }

    private void operands(Expression expression) {
        if (expression instanceof BinaryExpr it) {
            readAll(List.of(it.getLeft(), it.getRight()));
        } else if (expression instanceof UnaryExpr it) {
            read(it.getExpression());
        } else if (expression instanceof PointFreeExpr it) {
            read(it.getLeft());
            readAll(it.getRight());
        } else if (expression instanceof HalfPointFreeExpr it) {
            readAll(it.getRight());
        } else if (expression instanceof HalfBinaryExpr it) {
            read(it.getRight());
        } else if (!(expression instanceof LiteralExpr)) {
            understood = false;
        }
    }

    private @Nullable Property name(String name) {
        Optional<Property> binding = bound.get(name);
        if (binding != null) {
            return binding.orElse(null);
        }
        if (pattern == null || ofTables(pattern)) {
            understood &= pattern != null || Character.isUpperCase(name.charAt(0));
            return null;
        }
        Property component = Property.whole(pattern).then(name);
        understood &= component != null || Character.isUpperCase(name.charAt(0));
        return component;
    }

    private @Nullable Property component(@Nullable Property scope, String name) {
        Property component = scope == null ? null : scope.then(name);
        if (component == null) {
            reads(scope);
        }
        return component;
    }

    private @Nullable Property call(Optional<Expression> on, String name, List<Expression> arguments) {
        readAll(arguments);
        Property scope = on.isPresent() ? step(on.get()) : pattern == null ? null : Property.whole(pattern);
        if (arguments.isEmpty()) {
            return component(scope, name);
        }
        reads(scope);
        return null;
    }

    /** The tables are the same for all questions to one version. */
    private static boolean ofTables(Class<?> type) {
        return type != Candidate.class && type != Case.class;
    }
}
