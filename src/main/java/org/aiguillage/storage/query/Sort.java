package org.aiguillage.storage.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.storage.row.Bodies;
import org.jspecify.annotations.Nullable;

/**
 * One order of a list, and the cursors that say where in it a page ended. Ties are broken by id, so that nothing is lost or
 * repeated while rows come and go.
 *
 * @param name as the caller writes it, a minus before it for descending
 * @param column never null; a text, or a number
 */
public record Sort(String name, String column, boolean number) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sentence CURSOR = new Sentence(
            "le « next » d’une page de cette liste, dans ce même tri, était attendu",
            "the \"next\" of a page of this list, in this same order, was expected");

    boolean descending() {
        return name.startsWith("-");
    }

    public String orderBy(String table) {
        String direction = descending() ? " desc" : "";
        return " order by " + table + "." + column + direction + ", " + table + ".id" + direction;
    }

    /** What comes after the row that a cursor stands for; everything when there is none. */
    public Condition after(String table, @Nullable String cursor) {
        if (cursor == null) {
            return Condition.NONE;
        }
        List<String> parts = parts(cursor);
        boolean readable = parts.stream().allMatch(part -> part.chars().noneMatch(Character::isISOControl));
        if (parts.size() != 3 || !readable || !parts.get(0).equals(name)) {
            throw unknownCursor();
        }
        String comparison =
                "(" + table + "." + column + ", " + table + ".id) " + (descending() ? "<" : ">") + " (?, ?)";
        return Condition.NONE.and(comparison, number ? whole(parts.get(1)) : parts.get(1), parts.get(2));
    }

    /** The name of the order that a cursor belongs to. */
    public static String name(String cursor) {
        return parts(cursor).stream().findFirst().orElseThrow(Sort::unknownCursor);
    }

    public static Invalid unknownCursor() {
        return new Invalid("cursor", CURSOR);
    }

    public String cursor(String value, String id) {
        byte[] text = Bodies.text(List.of(name, value, id)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static List<String> parts(String cursor) {
        try {
            return List.of(JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class));
        } catch (IllegalArgumentException | NullPointerException | IOException e) {
            throw unknownCursor();
        }
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unknownCursor();
        }
    }
}
