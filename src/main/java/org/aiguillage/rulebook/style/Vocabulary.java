package org.aiguillage.rulebook.style;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.rulebook.facts.Case;
import org.aiguillage.rulebook.facts.Judgments;
import org.aiguillage.rulebook.facts.Slowness;
import org.aiguillage.rulebook.facts.Stay;

/** All that a rule may name: the facts, the few types of the domain that facts consist of, and the judgments. */
final class Vocabulary {
    static final String JUDGE = "judge";
    static final String JUDGMENTS = Judgments.class.getName();

    /** A session has one of each, so that a pattern of it needs no join. */
    static final Set<String> SINGLETONS = Stream.of(Case.class, Dossier.class, Stay.class, Slowness.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> SPEECH =
            Arrays.stream(Judgments.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

    /** Never in a condition: they run other rules' text, open endless matching, or reach outside. */
    static final Set<String> FORBIDDEN =
            Set.of("eval", "matches", "soundslike", "new", "str", "memberOf", "java", "javax", "jdk", "org", "com");

    private static final String FACTS = Judgments.class.getPackageName() + ".";
    private static final Set<String> DOMAIN = Stream.of(
                    Territory.class,
                    Holder.class,
                    Level.class,
                    Target.class,
                    Document.Kind.class,
                    Dossier.class,
                    Instrument.class,
                    Round.class,
                    Stage.class,
                    Investor.Kind.class,
                    Mandate.Role.class,
                    ReferralStage.class)
            .map(Class::getCanonicalName)
            .collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    static boolean mayBeImported(String type) {
        return DOMAIN.contains(type)
                || (type.startsWith(FACTS) && type.lastIndexOf('.') == FACTS.length() - 1 && !type.endsWith("*"));
    }

    static String expectedImport() {
        return "a type of " + FACTS + " or one of "
                + String.join(", ", DOMAIN.stream().sorted().toList());
    }
}
