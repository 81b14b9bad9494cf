package org.aiguillage.privacy;

import java.util.Set;

/** What can happen to an erasure: it is done. */
public sealed interface ErasureEvent {

    /** @param persons as the pseudonyms in the journal name them */
    record PersonsErased(Erasure.Why why, Set<String> persons) implements ErasureEvent {}
}
