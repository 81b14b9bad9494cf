package org.aiguillage.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Unscoped;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.jspecify.annotations.Nullable;

/** What is to be sent, what was, and how far the journal has been read for it. */
public interface Outbox {

    /** None before the first time. */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Place> place();

    /** Begins at a place, unless a place is known already. */
    void begin(Place place);

    /**
     * Moves from a place to a later one together with what was found on the way; a notice that is known already stays as it is.
     *
     * @return false when the place has moved meanwhile: then nothing was done, for somebody else has done it
     */
    @Unscoped(Unscoped.Why.SERVICE)
    boolean move(Place from, Place to, List<Notice> found);

    /** One more to be sent, that follows from no event. */
    void add(Notice notice);

    /** The earliest moment at which something can be taken in hand. */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Instant> next();

    /** The same of what leaves at any hour. */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Instant> nextAtAnyHour();

    /**
     * Takes the oldest due notice in hand, for one hand only, until {@code lease} has passed: what is not settled by then is
     * taken for lost and is due again.
     */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Notice> take(Instant now, Duration lease);

    /** The same of what leaves at any hour. */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Notice> takeAtAnyHour(Instant now, Duration lease);

    /** Keeps what a notice says and where it goes, so that trying again sends the same. */
    void keep(String id, String address, Notice.Text text);

    void sent(String id, Instant at);

    /** Not sent: due again at {@code at}. */
    void again(String id, Instant at, String problem);

    /** Not sent, and not tried again by itself. */
    void failed(String id, String problem);

    /** Nothing is left to say. */
    void drop(String id);

    /** What was in hand when the last process ended is due at once, where no other process can have it in hand. */
    void release(Instant now);

    /** A failed notice is due again. @throws org.aiguillage.refusal.Refused when it is not failed */
    Notice retry(String id, Instant at, Scope scope);

    Optional<Notice> find(String id, Scope scope);

    /** Newest first; without their texts. */
    PageOf<Notice> list(Notice.@Nullable State state, PageRequest page, Scope scope);
}
