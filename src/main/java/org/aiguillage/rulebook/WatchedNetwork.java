package org.aiguillage.rulebook;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.drools.base.common.NetworkNode;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.kie.api.KieBase;

/** Puts every condition of a rule base under watch, once, before its first session. */
final class WatchedNetwork {
    private static final Field JOINS = field(BetaNode.class);
    private static final Field CONDITION = field(AlphaNode.class);

    private final Set<NetworkNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private WatchedNetwork() {}

    static KieBase of(KieBase base) {
        WatchedNetwork network = new WatchedNetwork();
        ((InternalRuleBase) base).getRete().getObjectTypeNodes().forEach(network::watch);
        return base;
    }

    private void watch(NetworkNode node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof BetaNode join) {
            BetaConstraints<?> joins = join.getRawConstraints();
            set(JOINS, join, new WatchedJoins<>(join, joins));
        } else if (node instanceof AlphaNode alpha) {
            set(CONDITION, alpha, new WatchedCondition(alpha, alpha.getConstraint()));
        }
        NetworkNode[] below = node.getSinks();
        if (below != null) {
            for (NetworkNode sink : below) {
                watch(sink);
            }
        }
    }

    private static void set(Field field, Object node, Object watched) {
        try {
            field.set(node, watched);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the rules engine keeps its conditions to itself", e);
        }
    }

    /** The engine offers no other way in. */
    private static Field field(Class<?> node) {
        String name = node == BetaNode.class ? "constraints" : "constraint";
        try {
            Field field = node.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this version of the rules engine keeps its conditions elsewhere", e);
        }
    }
}
