package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** One pass over a JSON text for what no type can refuse with the field's name: depth, doubles, characters, numbers. */
final class JsonScan {
    private static final int DEEPEST = 32;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DECIMALS = 30;
    // A long number is ours to refuse, with the name of its field.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(BodyLimit.ORDINARY)
                    .build())
            .build();

    private final JsonParser parser;
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private final List<FieldError> unsound = new ArrayList<>();

    private JsonScan(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @return what is wrong with single values
     * @throws Invalid naming the first fault of the text as a whole
     */
    static List<FieldError> unsoundValues(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonScan scan = new JsonScan(parser);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                scan.check(token);
            }
            return scan.unsound;
        } catch (JsonProcessingException e) {
            throw Misfit.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(JsonToken token) throws IOException {
        countIn(token);
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                names.push(new HashSet<>());
                require(names.size() <= DEEPEST, Wanted.depth(DEEPEST));
            }
            case END_OBJECT, END_ARRAY -> names.pop();
            case FIELD_NAME -> {
                String name = parser.currentName();
                require(names.element().add(name), Wanted.ONCE);
                if (names.element().size() > MOST_FIELDS) {
                    throw new Invalid(FieldPath.of(parser.getParsingContext().getParent()), Wanted.fields(MOST_FIELDS));
                }
                Sentence unsoundName = SoundText.unsound(name);
                if (unsoundName != null) {
                    throw new Invalid(List.of(here(unsoundName)));
                }
            }
            case VALUE_STRING -> note(SoundText.unsound(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                note(sensible(parser.getText()) ? null : Wanted.SENSIBLE_NUMBER);
            default -> {}
        }
    }

    /** The name of a list that is too long is that of the list, not of what is one too many. */
    private void countIn(JsonToken token) {
        JsonStreamContext around = parser.getParsingContext();
        JsonStreamContext list = token.isStructStart() ? around.getParent() : around;
        if (list.inArray() && list.getCurrentIndex() >= Checks.LONGEST_LIST) {
            throw new Invalid(FieldPath.of(list.getParent()), Expected.listOfAtMost(Checks.LONGEST_LIST));
        }
    }

    private void note(@Nullable Sentence expected) {
        if (expected != null && unsound.size() < Misfits.MOST) {
            unsound.add(here(expected));
        }
    }

    private FieldError here(Sentence expected) {
        return new FieldError(FieldPath.of(parser.getParsingContext()), expected);
    }

    private static boolean sensible(String number) {
        if (number.length() > LONGEST_NUMBER) {
            return false;
        }
        double size = Math.abs(Double.parseDouble(number));
        return size < Long.MAX_VALUE && Math.abs(scale(number)) <= MOST_DECIMALS;
    }

    private static int scale(String number) {
        try {
            return new BigDecimal(number).scale();
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private void require(boolean sound, Sentence expected) {
        if (!sound) {
            throw new Invalid(List.of(here(expected)));
        }
    }
}
