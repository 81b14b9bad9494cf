package org.aiguillage.web.sheet;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aiguillage.language.Sentence;

/** The words, numbers and dates of one language, as that language writes them. */
public final class Texts {
    private static final String DATE = "d MMM yyyy";
    private static final double MILLION = 1_000_000;

    private final Locale locale;
    private final ZoneId zone;
    private final Wording wording;

    /** @param zone in which times of day are told */
    public Texts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.wording = Wording.in(locale);
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The text of a key with its arguments put in; numbers among them choose plurals. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(wording.get(key), locale).format(arguments);
    }

    public String of(Sentence sentence) {
        return sentence.in(locale);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** With at most one decimal. */
    public String number(double value) {
        return decimal().format(value);
    }

    /** @param share 1 is the whole */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** Whole euros, e.g. {@code 3 200 000 €}. */
    public String euros(long euros) {
        return get("amount.euros", number(euros));
    }

    /** Millions of euros with one decimal, e.g. {@code 3,2 M€}. */
    public String millions(long euros) {
        return get("amount.millions", decimal().format(euros / MILLION));
    }

    /** Working days with at most one decimal, of days of the given length. */
    public String days(Duration working, Duration day) {
        return decimal().format((double) working.toMillis() / day.toMillis());
    }

    private NumberFormat decimal() {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format;
    }

    /** Day, month and year, e.g. {@code 2 nov. 2026}. */
    public String date(Instant instant) {
        return format(DATE, instant);
    }

    /** Day, month and year, e.g. {@code 2 nov. 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(DATE, locale).format(day);
    }

    /** Time of day, e.g. {@code 9 h 12}. */
    public String time(Instant instant) {
        return format(wording.get("time.pattern"), instant);
    }

    /** The day on which an instant falls here. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Weekday, date and time in full, e.g. {@code Lundi 23 novembre 2026, 9 h 12}. */
    public String moment(Instant instant) {
        String text = format(wording.get("moment.pattern"), instant);
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(ZonedDateTime.ofInstant(instant, zone));
    }
}
