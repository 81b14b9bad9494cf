package org.aiguillage.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Makes of a good body one that nobody should send: another value in a place, or other bytes. */
final class Misshapen {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HERE = "@@here@@";

    /** Written into the JSON as they stand. */
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.9",
            "1e400",
            "1e-400",
            "-9223372036854775809",
            "9".repeat(400),
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\uffff\"",
            "\"\\u202e\"",
            "\"'; drop table dossier; --\"",
            "\"%s%n${jndi:ldap://x}\"",
            "\"<script>alert(1)</script>\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"" + "a".repeat(20_001) + "\"",
            "\"2026-02-30\"",
            "\"+999999999-12-31\"",
            "\"732829321\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"a\":{}}",
            "[" + "1,".repeat(1_500) + "1]",
            "[".repeat(200) + "]".repeat(200),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
            "'x'",
            "x",
            "\"\\x\"",
            "\"open");

    private final Random random;

    Misshapen(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    byte[] body(String good) {
        if (good.isEmpty()) {
            return bytes(one(ODD_VALUES));
        }
        return random.nextInt(3) == 0 ? garbled(bytes(good)) : bytes(otherValue(good));
    }

    private String otherValue(String good) {
        JsonNode whole = tree(good);
        List<Consumer<String>> places = new ArrayList<>();
        collect(whole, places);
        if (places.isEmpty() || random.nextInt(10) == 0) {
            return one(ODD_VALUES);
        }
        one(places).accept(HERE);
        return whole.toString().replace('"' + HERE + '"', one(ODD_VALUES));
    }

    /** Where a value can be put in the place of another, and where one can be added. */
    private static void collect(JsonNode node, List<Consumer<String>> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(text -> object.put(name, text)));
            places.add(text -> object.put("unknown", text));
            places.add(text -> object.put("a\0\ud800", text));
        } else if (node instanceof ArrayNode array) {
            places.add(array::add);
        }
        node.forEach(inner -> collect(inner, places));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** The same bytes cut, doubled, or with some of them changed. */
    byte[] garbled(byte[] good) {
        byte[] bytes = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                byte[] twice = Arrays.copyOf(bytes, bytes.length * 2);
                System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
                return twice;
            }
            default -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                return bytes;
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
