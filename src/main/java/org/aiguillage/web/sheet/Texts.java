package org.aiguillage.web.sheet;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.aiguillage.language.Sentence;

/** The words, numbers and dates of one language, as that language writes them. */
public final class Texts {
    private static final String BUNDLE = "org.aiguillage.web.page.texts";
    private static final double MILLION = 1_000_000;

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    /** @param zone in which times of day are told */
    public Texts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The text of a key with its arguments put in; numbers among them choose plurals. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    public String of(Sentence sentence) {
        return sentence.in(locale);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** Millions of euros with one decimal, e.g. {@code 3,2 M€}. */
    public String millions(long euros) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return get("amount.millions", format.format(euros / MILLION));
    }

    /** Working days with at most one decimal, of days of the given length. */
    public String days(Duration working, Duration day) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format((double) working.toMillis() / day.toMillis());
    }

    /** Day, month and year, e.g. {@code 2 nov. 2026}. */
    public String date(Instant instant) {
        return format("d MMM yyyy", instant);
    }

    /** Weekday, date and time in full, e.g. {@code Lundi 23 novembre 2026, 9 h 12}. */
    public String moment(Instant instant) {
        String text = format(bundle.getString("moment.pattern"), instant);
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(ZonedDateTime.ofInstant(instant, zone));
    }
}
