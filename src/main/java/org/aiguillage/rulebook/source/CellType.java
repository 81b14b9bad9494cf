package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.language.Sentence;

/**
 * What the cells of a column must be.
 *
 * @param expected what to say where a cell is something else
 * @param choices all that may stand there, for a choice
 * @param empty whether nothing may stand there
 */
public record CellType(Kind kind, Sentence expected, List<String> choices, boolean empty, Predicate<String> fits) {
    static final String ANY = "*";
    private static final int LONGEST_TEXT = 300;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");

    /** A spreadsheet would take what begins so for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*", Pattern.DOTALL);

    public enum Kind {
        TEXT,
        CHOICE,
        WHOLE,
        NUMBER,
        DATE
    }

    public boolean accepts(String text) {
        return text.isEmpty() ? empty : fits.test(text);
    }

    static CellType text() {
        Sentence expected = new Sentence(
                "un texte d’une ligne, de " + LONGEST_TEXT
                        + " caractères au plus, qui ne commence pas comme une formule",
                "a text of one line, of at most " + LONGEST_TEXT + " characters, that does not begin like a formula");
        return of(
                Kind.TEXT,
                expected,
                text -> text.length() <= LONGEST_TEXT
                        && text.chars().noneMatch(Character::isISOControl)
                        && !FORMULA.matcher(text).matches()
                        && !text.startsWith("#"));
    }

    static CellType oneOf(Collection<String> choices) {
        List<String> all = List.copyOf(choices);
        String list = String.join(", ", all);
        return new CellType(Kind.CHOICE, new Sentence("l’un de " + list, "one of " + list), all, false, all::contains);
    }

    static CellType oneOf(Enum<?>... constants) {
        return oneOf(Stream.of(constants).map(Enum::name).toList());
    }

    /** One of these, or {@code *} for all. */
    static CellType oneOfOrAny(Enum<?>... constants) {
        List<String> choices = new ArrayList<>(List.of(ANY));
        Stream.of(constants).map(Enum::name).forEach(choices::add);
        return oneOf(choices);
    }

    static CellType currency() {
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .collect(Collectors.toList());
        return of(Kind.TEXT, new Sentence("un code de devise ISO 4217", "an ISO 4217 currency code"), codes::contains);
    }

    static CellType whole() {
        return of(
                Kind.WHOLE,
                new Sentence("un nombre entier", "a whole number"),
                text -> WHOLE.matcher(text).matches());
    }

    static CellType number() {
        return of(Kind.NUMBER, new Sentence("un nombre comme 0.8", "a number such as 0.8"), text -> true);
    }

    static CellType positive() {
        return of(
                Kind.NUMBER,
                new Sentence("un nombre supérieur à zéro", "a number above zero"),
                text -> new BigDecimal(text).signum() > 0);
    }

    /** A share of a whole: above 0, at most 1. */
    static CellType share() {
        return of(
                Kind.NUMBER,
                new Sentence("une part supérieure à 0 et d’au plus 1", "a share above 0, of at most 1"),
                text -> new BigDecimal(text).signum() > 0 && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0);
    }

    static CellType day() {
        return of(Kind.DATE, new Sentence("une date comme 2026-08-03", "a date such as 2026-08-03"), CellType::isDay);
    }

    /** The same, or nothing. */
    CellType orNone() {
        Sentence or = new Sentence(expected.fr() + ", ou rien", expected.en() + ", or nothing");
        return new CellType(kind, or, choices, true, fits);
    }

    private static CellType of(Kind kind, Sentence expected, Predicate<String> fits) {
        Predicate<String> whole =
                kind == Kind.NUMBER ? text -> NUMBER.matcher(text).matches() && fits.test(text) : fits;
        return new CellType(kind, expected, List.of(), false, whole);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() >= 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
