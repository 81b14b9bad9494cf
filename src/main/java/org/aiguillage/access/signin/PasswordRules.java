package org.aiguillage.access.signin;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;

/**
 * Which passwords may be chosen: long ones that nobody would try first. Any character may stand in them, none has to, and they
 * never expire.
 */
public final class PasswordRules {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;

    /** What has to be left once what everybody knows of this account is taken out. */
    private static final int LEAST_OWN = 8;

    private static final int SHORTEST_WORD = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> WORDS = List.of(
            "aiguillage",
            "cluster",
            "numerique",
            "auvergne",
            "rhone",
            "alpes",
            "startup",
            "investisseur",
            "investor",
            "motdepasse",
            "password");

    private static final Sentence LENGTH = new Sentence(
            "de " + SHORTEST + " à " + LONGEST + " caractères étaient attendus",
            SHORTEST + " to " + LONGEST + " characters were expected");
    private static final Sentence KNOWN = new Sentence(
            "ce mot de passe est dans les listes que les attaquants essaient : prenez-en un autre",
            "this password is on the lists that attackers try: take another");
    private static final Sentence REGULAR = new Sentence(
            "une suite ou une répétition se devine : prenez par exemple cinq mots sans rapport entre eux",
            "a sequence or a repetition is guessed: take, for example, five words that have nothing to do with each other");
    private static final Sentence ABOUT_YOU = new Sentence(
            "il tient trop à votre nom, à votre adresse ou à ce service : ajoutez des mots sans rapport",
            "it owes too much to your name, your address or this service: add words that have nothing to do with them");

    private final KnownPasswords known = KnownPasswords.load();

    /** @throws org.aiguillage.refusal.Invalid naming {@code field} and saying which passwords would do */
    public void check(String password, String field, Account account) {
        long length = password.codePoints().count();
        String plain = password.toLowerCase(Locale.ROOT);
        new Checks()
                .that(length >= SHORTEST && length <= LONGEST, field, LENGTH)
                .that(!known.contains(plain), field, KNOWN)
                .that(!isRepetition(plain) && !isSequence(plain), field, REGULAR)
                .that(own(plain, account).length() >= LEAST_OWN, field, ABOUT_YOU)
                .done();
    }

    /** Whether the whole is one part again and again: its second half says nothing that the first does not. */
    private static boolean isRepetition(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    /** Whether each character follows from the one before by the same step, as in abcdef or 987654. */
    private static boolean isSequence(String text) {
        return IntStream.range(1, text.length())
                        .map(i -> text.charAt(i) - text.charAt(i - 1))
                        .distinct()
                        .count()
                == 1;
    }

    private static String own(String text, Account account) {
        Stream<String> person = Stream.of(
                        account.terms().email(), account.terms().name())
                .flatMap(of -> Stream.concat(Stream.of(of), BETWEEN_WORDS.splitAsStream(of)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD);
        return Stream.concat(person, WORDS.stream()).reduce(text, (left, word) -> left.replace(word, ""));
    }
}
