package org.aiguillage.notice;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The words of messages in one language; dates, days and amounts as that language writes them. */
final class Words {
    private static final String BUNDLE = "org.aiguillage.notice.words";
    private static final int LONGEST_QUOTE = 500;

    private final Locale locale;
    private final ZoneId zone;
    private final Duration day;
    private final ResourceBundle bundle;

    Words(Locale locale, WorkingCalendar calendar) {
        this.locale = locale;
        this.zone = calendar.zone();
        this.day = calendar.day();
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String of(Sentence sentence) {
        return sentence.in(locale);
    }

    /** Working days with at most one decimal. */
    String days(Duration working) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format((double) working.toMillis() / day.toMillis());
    }

    /** Weekday, date and time, e.g. {@code lundi 20 juillet 2026 à 17 h 00}. */
    String moment(Instant instant) {
        return first(DateTimeFormatter.ofPattern(bundle.getString("pattern.moment"), locale)
                .format(instant.atZone(zone)));
    }

    String date(LocalDate date) {
        return first(DateTimeFormatter.ofPattern(bundle.getString("pattern.date"), locale)
                .format(date));
    }

    /** French calls the first day of a month, and no other, by its rank. */
    private String first(String date) {
        return locale.equals(Locale.FRENCH) ? date.replaceFirst("^(\\p{L}+) 1 ", "$1 1er ") : date;
    }

    String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** Whole units of a currency; euros where none is named. */
    String amount(@Nullable Long amount, @Nullable String currency) {
        if (amount == null) {
            return get("amount.none");
        }
        String unit = currency == null || currency.equals("EUR") ? "€" : currency;
        return NumberFormat.getIntegerInstance(locale).format(amount) + " " + unit;
    }

    /** What somebody has written, on one line and not too long. */
    String quote(@Nullable String text) {
        String line = OneLine.of(text == null ? "" : text);
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
