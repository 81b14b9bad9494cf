package org.aiguillage.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.aiguillage.dossier.Contact;

/** One seed, from which every draw follows: each thing has its own dice, so that one more row changes no other. */
final class Invention {
    private static final long SEED = 20_260_713L;

    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    record Phrase(String text, String more) {}

    Invention() {
        for (Rows.Row row : Rows.of("phrases.csv")) {
            String more = row.optional("more");
            phrases.computeIfAbsent(row.text("kind"), kind -> new ArrayList<>())
                    .add(new Phrase(row.text("text"), more == null ? "" : more));
        }
    }

    static Random dice(String of) {
        return new Random(SEED * 31 + of.hashCode());
    }

    static double between(Random dice, double least, double most) {
        return least + dice.nextDouble() * (most - least);
    }

    /** An amount between two, in steps, for nobody raises 3 141 592 euros. */
    static long amount(Random dice, long least, long most, long step) {
        return least + step * dice.nextInt((int) ((most - least) / step) + 1);
    }

    Phrase phrase(String kind, Random dice) {
        List<Phrase> known = phrases.getOrDefault(kind, List.of());
        return known.get(dice.nextInt(known.size()));
    }

    /** A person of a company, with an address in the domain that nobody owns. */
    Contact person(String name) {
        Random dice = dice("contact of " + name);
        String person = phrase("FIRST_NAME", dice).text() + " "
                + phrase("LAST_NAME", dice).text();
        return new Contact(marked(person), email(person + " " + name));
    }

    static String marked(String name) {
        return name + Sample.MARK;
    }

    static String email(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        return ascii + "@" + Sample.MAIL_DOMAIN;
    }
}
