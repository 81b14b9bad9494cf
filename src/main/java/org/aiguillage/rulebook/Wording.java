package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.facts.Money;
import org.aiguillage.rulebook.facts.Sector;
import org.aiguillage.rulebook.facts.SectorCodes;
import org.aiguillage.rulebook.facts.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Writes the values of a judgment as a language writes them: amounts, numbers, dates, names of sectors. */
final class Wording {
    private static final String NARROW_NO_BREAK_SPACE = "\u202f";
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final List<Class<?>> TYPES = List.of(
            Sentence.class,
            Money.class,
            SectorCodes.class,
            Number.class,
            String.class,
            LocalDate.class,
            WorkingDays.class);

    private final Map<String, Sentence> sectors;

    Wording(List<Sector> sectors) {
        this.sectors = sectors.stream().collect(Collectors.toUnmodifiableMap(Sector::code, Sector::name, (a, b) -> a));
    }

    /** @throws IllegalStateException for a value that has no wording, as null has none */
    static void check(@Nullable Object value) {
        for (Class<?> type : TYPES) {
            if (type.isInstance(value)) {
                return;
            }
        }
        throw new IllegalStateException("a rule says " + value + ", which has no wording");
    }

    /** @throws IllegalStateException as {@link #check} */
    Sentence of(Object value) {
        if (value instanceof Sentence sentence) {
            return sentence;
        } else if (value instanceof Money money) {
            return money(money.amount());
        } else if (value instanceof SectorCodes list) {
            return list(list.codes().stream()
                    .map(code -> sectors.getOrDefault(code, new Sentence(code, code)))
                    .toList());
        } else if (value instanceof WorkingDays it) {
            return days(it.days());
        } else if (value instanceof LocalDate day) {
            return day(day);
        } else if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        } else if (value instanceof String text) {
            return new Sentence(text, text);
        }
        check(value);
        throw new IllegalStateException("a value that passes has a wording: " + value);
    }

    private static Sentence money(long amount) {
        Sentence number = number(BigDecimal.valueOf(amount));
        String english = amount < 0 ? "-€" + number.en().substring(1) : "€" + number.en();
        return new Sentence(number.fr() + NARROW_NO_BREAK_SPACE + "€", english);
    }

    private static Sentence number(BigDecimal number) {
        return new Sentence(
                NumberFormat.getInstance(Locale.FRENCH).format(number),
                NumberFormat.getInstance(Locale.ENGLISH).format(number));
    }

    private static Sentence day(LocalDate day) {
        String french = FRENCH_DAY.format(day);
        return new Sentence(
                day.getDayOfMonth() == 1 ? french.replaceFirst("^1 ", "1er ") : french, ENGLISH_DAY.format(day));
    }

    private static Sentence days(BigDecimal exact) {
        BigDecimal days = exact.setScale(1, RoundingMode.HALF_UP);
        Sentence number = number(days);
        boolean frenchPlural = days.compareTo(BigDecimal.valueOf(2)) >= 0;
        boolean englishPlural = days.compareTo(BigDecimal.ONE) != 0;
        return new Sentence(
                number.fr() + (frenchPlural ? " jours ouvrés" : " jour ouvré"),
                number.en() + (englishPlural ? " working days" : " working day"));
    }

    private static Sentence list(List<Sentence> names) {
        return new Sentence(
                names.stream().map(Sentence::fr).collect(Collectors.joining(", ")),
                names.stream().map(Sentence::en).collect(Collectors.joining(", ")));
    }
}
