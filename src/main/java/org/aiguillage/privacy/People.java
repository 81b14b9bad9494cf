package org.aiguillage.privacy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.Unscoped;
import org.jspecify.annotations.Nullable;

/** What is kept about persons, apart from the journal's chain. */
@Unscoped(Unscoped.Why.SERVICE)
public interface People {

    /** Whoever is known by an e-mail address, in capitals or not; none where nothing speaks of it. */
    Optional<Somebody> find(String email);

    /** All that is kept about somebody. */
    PersonalFile file(Somebody somebody, Instant at);

    /**
     * Deletes the keys and texts of persons, and brings every table to what the journal still says. Joins the change under way.
     *
     * @return how many texts went
     */
    int erase(Set<String> persons);

    /** Deletes what is kept about somebody outside the journal: messages, sessions and credentials. Joins the change under way. */
    void forget(Somebody somebody);

    /**
     * Persons of whom nothing speaks any more but what is over.
     *
     * @param closedDossiers dossiers closed before this are over; null when none ever is
     * @param closedAccounts accounts closed before this are over; null when none ever is
     * @param addresses addresses of a month before this one are over; null when none ever is
     */
    List<Due> due(@Nullable Instant closedDossiers, @Nullable Instant closedAccounts, @Nullable YearMonth addresses);

    /**
     * @param streams what still speaks of the person, all of it over
     */
    record Due(String person, Set<String> streams) {}

    /** How many messages were sent, or given up, before a moment. */
    int messages(Instant before);

    /** Deletes those messages. */
    int dropMessages(Instant before);
}
