package org.aiguillage.storage.row;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as text of one width, to the millisecond, so that the order of the text is the order of time. */
public final class Moments {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    public static Instant instant(String text) {
        return Instant.parse(text);
    }
}
