package org.aiguillage.rulebook.facts;

/** An amount of whole euros, which a sentence writes the way its language does. */
public record Money(long amount) {

    public static Money euros(long amount) {
        return new Money(amount);
    }
}
