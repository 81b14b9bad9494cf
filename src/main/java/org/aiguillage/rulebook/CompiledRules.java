package org.aiguillage.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules that were compiled together, of which any can be put to work without the others and without another build. */
final class CompiledRules {
    private final List<Model> models;

    CompiledRules(Collection<Model> models) {
        this.models = List.copyOf(models);
    }

    /** A rule base of some rules alone: facts cost nothing to the rules that are not in it. */
    KieBase only(Set<String> ids) {
        List<Model> parts = models.stream()
                .<Model>map(model -> new Part(model, ids))
                .filter(part -> !part.getRules().isEmpty())
                .toList();
        return KieBaseBuilder.createKieBaseFromModel(parts);
    }

    /** A package of rules without those that are not wanted. */
    private static final class Part implements Model {
        private final Model whole;
        private final List<Rule> rules;

        Part(Model whole, Set<String> ids) {
            this.whole = whole;
            this.rules = whole.getRules().stream()
                    .filter(rule -> ids.contains(rule.getName()))
                    .toList();
        }

        @Override
        public String getName() {
            return whole.getName();
        }

        @Override
        public String getPackageName() {
            return whole.getPackageName();
        }

        @Override
        public List<Rule> getRules() {
            return rules;
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public List<Global> getGlobals() {
            return whole.getGlobals();
        }

        @Override
        public List<Query> getQueries() {
            return whole.getQueries();
        }

        @Override
        public List<TypeMetaData> getTypeMetaDatas() {
            return whole.getTypeMetaDatas();
        }

        @Override
        public List<EntryPoint> getEntryPoints() {
            return whole.getEntryPoints();
        }
    }
}
