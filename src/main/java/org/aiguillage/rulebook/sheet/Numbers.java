package org.aiguillage.rulebook.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Numbers and dates as tables write them, whatever a spreadsheet made of them. */
final class Numbers {
    /** What a spreadsheet keeps of a number; it may write 0.8 as 0.80000000000000004. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_DIGITS = 30;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,25})?([eE][+-]?\\d{1,2})?");
    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private Numbers() {}

    /** {@code 0.20} and {@code 2E-1} are 0.2; what is no number of a table comes back as it is. */
    static String plain(String text) {
        String stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            return stripped;
        }
        BigDecimal value = new BigDecimal(stripped).round(KEPT);
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        return Math.abs(bare.scale()) > MOST_DIGITS ? stripped : bare.toPlainString();
    }

    /** The day of a spreadsheet's serial number; a time of day makes it no day. */
    static String day(String serial, boolean since1904) {
        String plain = plain(serial);
        if (!plain.matches("\\d{1,7}") || new BigDecimal(plain).compareTo(LAST_DAY) > 0) {
            return plain;
        }
        return (since1904 ? FIRST_OF_1904 : BEFORE_FIRST)
                .plusDays(Long.parseLong(plain))
                .toString();
    }
}
