package org.aiguillage.notice;

import java.time.LocalDate;

/**
 * How far the telling has come.
 *
 * @param position of the last event of the journal that was read
 * @param digestDay the last day whose digests were decided
 */
public record Place(long position, LocalDate digestDay) {

    Place at(long newPosition) {
        return new Place(newPosition, digestDay);
    }

    Place on(LocalDate day) {
        return new Place(position, day);
    }
}
