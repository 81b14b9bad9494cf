package org.aiguillage.rulebook.kinds;

import java.util.Collection;
import java.util.function.Function;
import org.aiguillage.rulebook.facts.Candidate;

/** Some rules, ready to judge. */
public interface Judge {

    /** @return what they say of each candidate among the facts; {@link Opinion#NONE} where they say nothing */
    Function<Candidate, Opinion> judge(Collection<?> facts);
}
