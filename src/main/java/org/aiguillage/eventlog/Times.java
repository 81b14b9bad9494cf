package org.aiguillage.eventlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;

/** Reads a time as a log writes it. A day before its month cannot be told from a month before its day, so neither is guessed. */
public final class Times {
    static final Sentence EXPECTED = new Sentence(
            "une date était attendue, comme 2026-07-10T15:00:00+02:00, 2026-07-10 15:00:00, 2026-07-10 ou des"
                    + " millisecondes depuis 1970 ; pour une autre forme, donnez --time-format",
            "a time was expected, like 2026-07-10T15:00:00+02:00, 2026-07-10 15:00:00, 2026-07-10 or milliseconds since"
                    + " 1970; for another form, give --time-format");

    private static final int LAST_YEAR = 9999;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{10}");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{13}");
    private static final DateTimeFormatter USUAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NEVER)
            .appendPattern("[-][/]MM[-][/]dd")
            .optionalStart()
            .appendPattern("[ ]['T']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ][XXX][XX][X][VV]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ToLongFunction<String> reading;

    private Times(ToLongFunction<String> reading) {
        this.reading = reading;
    }

    /** ISO 8601 and what is near it, or seconds or milliseconds since 1970 where the number of digits leaves no doubt. */
    public static Times usual(ZoneId zone) {
        return new Times(time -> {
            if (MILLISECONDS.matcher(time).matches()) {
                return Long.parseLong(time);
            }
            return SECONDS.matcher(time).matches() ? Long.parseLong(time) * 1_000 : read(USUAL, zone, time);
        });
    }

    public static Times written(DateTimeFormatter form, ZoneId zone) {
        return new Times(time -> read(form, zone, time));
    }

    /** A number since 1970, with or without decimals. */
    public static Times since1970(long millisecondsEach) {
        return new Times(time -> new java.math.BigDecimal(time)
                .multiply(java.math.BigDecimal.valueOf(millisecondsEach))
                .longValue());
    }

    /**
     * @return milliseconds since 1970
     * @throws DateTimeException for what is no time, or one outside the years 1 to 9999
     */
    long milliseconds(String text) {
        long milliseconds;
        try {
            milliseconds = reading.applyAsLong(text.strip());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DateTimeException("no number of that kind", e);
        }
        int year = Instant.ofEpochMilli(milliseconds)
                .atZone(java.time.ZoneOffset.UTC)
                .getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return milliseconds;
    }

    private static long read(DateTimeFormatter form, ZoneId zone, String text) {
        TemporalAccessor read =
                form.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return instant(read, zone).toEpochMilli();
    }

    private static Instant instant(TemporalAccessor read, ZoneId zone) {
        if (read instanceof ZonedDateTime it) {
            return it.toInstant();
        } else if (read instanceof OffsetDateTime it) {
            return it.toInstant();
        } else if (read instanceof LocalDateTime it) {
            return it.atZone(zone).toInstant();
        }
        return ((LocalDate) read).atStartOfDay(zone).toInstant();
    }
}
