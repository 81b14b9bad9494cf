package org.aiguillage.backtest;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/** The words of reports in one language. */
final class ReportTexts {
    private static final int ENOUGH_OF_A_VERSION = 8;

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    ReportTexts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(
                "org.aiguillage.backtest.report",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text of a key with its arguments put in; numbers among them choose plurals. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String of(Sentence sentence) {
        return sentence.in(locale);
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** One decimal, e.g. {@code 3,2}. */
    String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    String date(Instant instant) {
        return format("d MMM yyyy", instant);
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? get("none") : format(bundle.getString("moment.pattern"), instant);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(ZonedDateTime.ofInstant(instant, zone));
    }

    String version(String version) {
        return version.substring(0, Math.min(ENOUGH_OF_A_VERSION, version.length()));
    }

    String territory(@Nullable Territory territory) {
        return territory == null ? get("territory.none") : of(territory.label());
    }

    String stage(Subject subject, String stage) {
        return of(
                subject.type() == Subject.Type.REFERRAL
                        ? ReferralStage.valueOf(stage).label()
                        : Stage.valueOf(stage).label());
    }
}
