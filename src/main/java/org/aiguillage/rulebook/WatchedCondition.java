package org.aiguillage.rulebook;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import java.util.Optional;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.reteoo.AlphaNode;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/** Lets the watch see which condition on a single fact is looked at. */
final class WatchedCondition implements AlphaNodeFieldConstraint {
    private final AlphaNode node;
    private final AlphaNodeFieldConstraint condition;

    /** @param node whose condition this is */
    WatchedCondition(AlphaNode node, AlphaNodeFieldConstraint condition) {
        this.node = node;
        this.condition = condition;
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver values) {
        Watch.current().compares(node);
        return condition.isAllowed(handle, values);
    }

    @Override
    public BitMask getListenedPropertyMask(Optional<Pattern> pattern, ObjectType type, List<String> properties) {
        return condition.getListenedPropertyMask(pattern, type, properties);
    }

    @Override
    public ConstraintType getType() {
        return condition.getType();
    }

    @Override
    public boolean isTemporal() {
        return condition.isTemporal();
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return condition.getRequiredDeclarations();
    }

    // What follows is asked while a rule base is built, which this one is by then.

    @Override
    public void replaceDeclaration(Declaration before, Declaration after) {
        condition.replaceDeclaration(before, after);
    }

    @Override
    public Constraint clone() {
        return condition.clone();
    }

    @Override
    public AlphaNodeFieldConstraint cloneIfInUse() {
        return condition.cloneIfInUse();
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        condition.writeExternal(out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        condition.readExternal(in);
    }
}
