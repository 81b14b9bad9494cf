package org.aiguillage.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.WrittenRule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Makes an executable rule base of rule files. One build at a time: the engine's repository of modules is shared. */
final class RuleCompiler {
    private static final ClassLoader LOADER = new OwnClasses(RuleCompiler.class.getClassLoader());
    private static final AtomicLong BUILDS = new AtomicLong();

    static {
        // One class for the conditions of many rules instead of one for each condition: half the time to compile.
        System.setProperty("drools.externaliseCanonicalModelLambda", "false");
    }

    private RuleCompiler() {}

    /** @throws RulebookError naming the file and line of each rule that does not compile */
    static synchronized CompiledRules compile(SortedMap<String, String> files, List<WrittenRule> rules) {
        ReleaseId release = KieServices.get().newReleaseId("org.aiguillage", "rules", "1." + BUILDS.incrementAndGet());
        try {
            KieBuilder builder = build(release, files);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                Problems problems = new CompileErrors(files, rules).located(messages(builder));
                problems.throwIfAny();
            }
            return new CompiledRules(models((CanonicalKieModule) builder.getKieModule()));
        } finally {
            KieServices.get().getRepository().removeKieModule(release);
        }
    }

    /** What the compiler says of these files alone. */
    static synchronized List<Message> tryOut(Map<String, String> files) {
        ReleaseId release = KieServices.get().newReleaseId("org.aiguillage", "trial", "1." + BUILDS.incrementAndGet());
        try {
            return messages(build(release, new TreeMap<>(files)));
        } finally {
            KieServices.get().getRepository().removeKieModule(release);
        }
    }

    private static Collection<Model> models(CanonicalKieModule module) {
        ProjectClassLoader classes = module.createModuleClassLoader(LOADER);
        classes.storeClasses(module.getClassesMap());
        module.setModuleClassLoader(classes);
        return module.getKieModuleModel().getKieBaseModels().values().stream()
                .flatMap(base -> module.getModelForKBase((KieBaseModelImpl) base).stream())
                .toList();
    }

    private static KieBuilder build(ReleaseId release, SortedMap<String, String> files) {
        KieFileSystem system = KieServices.get().newKieFileSystem();
        system.generateAndWritePomXML(release);
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                system.write("src/main/resources/rules/" + file, text);
            }
        });
        return KieServices.get().newKieBuilder(system, LOADER).buildAll(ExecutableModelProject.class);
    }

    private static List<Message> messages(KieBuilder builder) {
        return new ArrayList<>(builder.getResults().getMessages(Message.Level.ERROR));
    }

    /** Never asks the application for a generated class: its loader keeps a lock for every name it was ever asked for. */
    private static final class OwnClasses extends ClassLoader {
        private static final List<String> GENERATED = List.of("rules.", "org.drools.project.model.");

        OwnClasses(ClassLoader application) {
            super(application);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (GENERATED.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
