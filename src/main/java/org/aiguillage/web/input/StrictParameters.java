package org.aiguillage.web.input;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.aiguillage.delay.Pause;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** Reads query parameters exactly; what does not fit is an {@link Invalid} that the caller names. */
@Priority(1)
public final class StrictParameters implements ParamConverterProvider {
    private static final Duration LONGEST = Duration.ofDays(3650);

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Integer.class, StrictParameters::integer,
            Boolean.class, StrictParameters::bool,
            Instant.class, StrictParameters::instant,
            Duration.class, StrictParameters::amount,
            Pause.class, StrictParameters::pause);

    @Override
    public @Nullable <T> ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null ? null : new Reader<>(type, reader);
    }

    private record Reader<T>(Class<T> type, Function<String, Object> read) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : type.cast(read.apply(text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new Invalid("", Expected.oneOf(Choice.names(type)));
    }

    private static Object integer(String text) {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new Invalid("", Wanted.WHOLE_NUMBER);
        }
        return Integer.valueOf(text);
    }

    private static Object bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Invalid("", Wanted.BOOLEAN);
        }
        return Boolean.valueOf(text);
    }

    /** A plus sign arrives as a blank when its sender did not encode it. */
    private static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= CalendarDays.FIRST_YEAR && time.getYear() <= CalendarDays.LAST_YEAR) {
                return time.toInstant();
            }
            throw new Invalid("", Wanted.INSTANT);
        } catch (DateTimeException e) {
            throw new Invalid("", Wanted.INSTANT);
        }
    }

    private static Object amount(String text) {
        try {
            Duration amount = Duration.parse(text);
            if (!amount.isNegative() && amount.compareTo(LONGEST) <= 0) {
                return amount;
            }
            throw new Invalid("", Wanted.AMOUNT);
        } catch (DateTimeException e) {
            throw new Invalid("", Wanted.AMOUNT);
        }
    }

    private static Object pause(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new Invalid("", Wanted.PAUSE);
        }
        return new Pause(instant(ends[0]), instant(ends[1]));
    }
}
