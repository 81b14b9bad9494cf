package org.aiguillage.dossier;

import java.time.LocalDate;
import org.aiguillage.delay.Holder;
import org.jspecify.annotations.Nullable;

/** How a dossier or a referral stands, apart from its stage: what has ended keeps the stage at which it ended. */
public sealed interface Status {

    record Active() implements Status {}

    record Waiting(Holder on, @Nullable String reason) implements Status {}

    /** @param until the day on which it wakes */
    record Parked(LocalDate until, @Nullable String reason) implements Status {}

    record Declined(String reason, @Nullable String comment) implements Status {}

    record Withdrawn(@Nullable String reason) implements Status {}

    record Lapsed() implements Status {}

    /** Of a referral only: the company has withdrawn its consent, and the investor sees nothing of it any more. */
    record Revoked() implements Status {}

    /** @param amount received, in the currency of the dossier's ask */
    record Won(long amount) implements Status {}

    /** The names under which statuses are listed and filtered. */
    enum Name {
        ACTIVE,
        WAITING,
        PARKED,
        DECLINED,
        WITHDRAWN,
        LAPSED,
        REVOKED,
        WON
    }

    default Name name() {
        if (this instanceof Active) {
            return Name.ACTIVE;
        } else if (this instanceof Waiting) {
            return Name.WAITING;
        } else if (this instanceof Parked) {
            return Name.PARKED;
        } else if (this instanceof Declined) {
            return Name.DECLINED;
        } else if (this instanceof Withdrawn) {
            return Name.WITHDRAWN;
        } else if (this instanceof Lapsed) {
            return Name.LAPSED;
        } else if (this instanceof Revoked) {
            return Name.REVOKED;
        }
        return Name.WON;
    }

    /** Whether something can still happen. */
    default boolean open() {
        return this instanceof Active || this instanceof Waiting || this instanceof Parked;
    }
}
