package org.aiguillage.rulebook;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Lets the watch see every comparison of a join. The engine itself looks at no clock and no count while it matches, so a
 * pattern that is joined with nothing would run, and fill the memory, until the process ends.
 */
@SuppressWarnings({"rawtypes", "unchecked", "TypeParameterUnusedInFormals"}) // The interface is written so.
final class WatchedJoins<C> implements BetaConstraints<WatchedJoins.Context<C>> {
    private final BetaNode node;
    private final BetaConstraints<C> joins;

    static final class Context<C> {
        private final C inner;
        private @Nullable Watch watch;

        Context(C inner) {
            this.inner = inner;
        }

        Watch watch() {
            Watch known = watch;
            if (known == null) {
                known = Watch.current();
                watch = known;
            }
            return known;
        }
    }

    /** @param node whose comparisons these are */
    WatchedJoins(BetaNode node, BetaConstraints<C> joins) {
        this.node = node;
        this.joins = joins;
    }

    @Override
    public Context<C> createContext() {
        return new Context<>(joins.createContext());
    }

    @Override
    public boolean isAllowedCachedLeft(Context<C> context, FactHandle handle) {
        Watch watch = context.watch();
        watch.compares(node);
        return watch.found(joins.isAllowedCachedLeft(context.inner, handle));
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Context<C> context) {
        Watch watch = context.watch();
        watch.compares(node);
        return watch.found(joins.isAllowedCachedRight(tuple, context.inner));
    }

    @Override
    public void updateFromTuple(Context<C> context, ValueResolver values, Tuple tuple) {
        joins.updateFromTuple(context.inner, values, tuple);
    }

    @Override
    public void updateFromFactHandle(Context<C> context, ValueResolver values, FactHandle handle) {
        joins.updateFromFactHandle(context.inner, values, handle);
    }

    @Override
    public void resetTuple(Context<C> context) {
        joins.resetTuple(context.inner);
    }

    @Override
    public void resetFactHandle(Context<C> context) {
        joins.resetFactHandle(context.inner);
    }

    @Override
    public BetaConstraint[] getConstraints() {
        return joins.getConstraints();
    }

    @Override
    public BetaConstraints getOriginalConstraint() {
        return joins.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return joins.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return joins.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return joins.isEmpty();
    }

    @Override
    public BetaMemory<Context<C>> createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        BetaMemory<C> inner = joins.createBetaMemory(configuration, nodeType);
        return new BetaMemory<>(
                inner.getLeftTupleMemory(), inner.getRightTupleMemory(), new Context<>(inner.getContext()), nodeType);
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return joins.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> properties) {
        return joins.getListenedPropertyMask(pattern, type, properties);
    }

    // What follows is asked while a rule base is built, which this one is by then.

    @Override
    public void init(BuildContext context, int nodeType) {
        joins.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        joins.initIndexes(depth, nodeType, configuration);
    }

    @Override
    public <T> T cloneIfInUse() {
        return joins.cloneIfInUse();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        joins.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        joins.writeExternal(out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        joins.readExternal(in);
    }
}
