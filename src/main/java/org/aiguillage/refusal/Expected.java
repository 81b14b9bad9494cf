package org.aiguillage.refusal;

import java.text.NumberFormat;
import java.util.Locale;
import org.aiguillage.language.Sentence;

/** What was expected where a value could not be taken, in words. */
public final class Expected {
    public static final Sentence PRESENT = new Sentence("ce champ est obligatoire", "this field is required");
    public static final Sentence EMAIL =
            new Sentence("une adresse électronique valide était attendue", "a valid e-mail address was expected");
    public static final Sentence SIREN = new Sentence(
            "un numéro SIREN de 9 chiffres à clé valide était attendu",
            "a SIREN of 9 digits with a valid check digit was expected");
    public static final Sentence COUNTRY = new Sentence(
            "un code pays ISO 3166 de deux lettres était attendu", "a two-letter ISO 3166 country code was expected");
    public static final Sentence NATIONAL_ID = new Sentence(
            "une entreprise étrangère s’identifie par country et nationalId",
            "a company outside France is identified by country and nationalId");

    public static final Sentence KNOWN_INVESTOR =
            new Sentence("un investisseur connu était attendu", "a known investor was expected");

    public static final Sentence INVESTOR_BY_NAME = new Sentence(
            "aucun investisseur n’a ce nom ni cette adresse : écrivez le nom en entier, comme il l’écrit lui-même",
            "no investor has this name or this address: write the whole name, as they write it themselves");

    public static final Sentence ONE_INVESTOR = new Sentence(
            "plusieurs investisseurs répondent à ce nom ou à cette adresse : écrivez l’adresse électronique d’une personne qui n’est que"
                    + " chez l’un d’eux",
            "several investors answer to this name or this address: write the e-mail address of somebody who is with one of them"
                    + " alone");

    private Expected() {}

    public static Sentence text(int longest) {
        return new Sentence(
                "un texte non vide de " + longest + " caractères au plus était attendu",
                "a text that is not empty, of at most " + longest + " characters, was expected");
    }

    public static Sentence between(long least, long most) {
        return new Sentence(
                "un nombre entre " + grouped(least, Locale.FRENCH) + " et " + grouped(most, Locale.FRENCH)
                        + " était attendu",
                "a number between " + grouped(least, Locale.ENGLISH) + " and " + grouped(most, Locale.ENGLISH)
                        + " was expected");
    }

    private static String grouped(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public static Sentence onlyFor(String role) {
        return new Sentence(
                "obligatoire pour " + role + ", et pour lui seul", "required for " + role + ", and for it only");
    }

    /** @param other what the value is measured against, e.g. "the amount sought" */
    public static Sentence atMost(Sentence other) {
        return new Sentence("ne peut pas dépasser " + other.fr(), "cannot exceed " + other.en());
    }

    public static Sentence listOfAtMost(int most) {
        return new Sentence("une liste d’au plus " + most + " éléments", "a list of at most " + most + " items");
    }

    /** @param allowed the values that would have been taken, comma-separated */
    public static Sentence oneOf(String allowed) {
        return new Sentence("une de ces valeurs était attendue : " + allowed, "one of these was expected: " + allowed);
    }
}
