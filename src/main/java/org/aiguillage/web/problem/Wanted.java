package org.aiguillage.web.problem;

import org.aiguillage.language.Sentence;

/** What was expected of a request's text, in words, where the domain was not yet asked. */
public final class Wanted {
    public static final Sentence KNOWN_COMPANY =
            new Sentence("une entreprise connue était attendue", "a known company was expected");
    public static final Sentence READABLE =
            new Sentence("cette valeur ne peut pas être lue", "this value cannot be read");
    public static final Sentence WHOLE = new Sentence("le corps s’arrête trop tôt", "the body ends too early");
    public static final Sentence UTF_8 = new Sentence("un texte en UTF-8 était attendu", "text in UTF-8 was expected");
    public static final Sentence JSON =
            new Sentence("du JSON bien formé était attendu", "well-formed JSON was expected");
    public static final Sentence OBJECT = new Sentence("un objet JSON était attendu", "a JSON object was expected");
    public static final Sentence LIST = new Sentence("une liste était attendue", "a list was expected");
    public static final Sentence TEXT = new Sentence("un texte était attendu", "text was expected");
    public static final Sentence NUMBER = new Sentence("un nombre était attendu", "a number was expected");
    public static final Sentence WHOLE_NUMBER =
            new Sentence("un nombre entier était attendu", "a whole number was expected");
    public static final Sentence SENSIBLE_NUMBER =
            new Sentence("ce nombre est hors de toute mesure", "this number is beyond all measure");
    public static final Sentence BOOLEAN = new Sentence("true ou false était attendu", "true or false was expected");
    public static final Sentence DAY = new Sentence(
            "une date AAAA-MM-JJ entre 1900 et 2200 était attendue",
            "a date YYYY-MM-DD between 1900 and 2200 was expected");
    public static final Sentence INSTANT = new Sentence(
            "un instant ISO 8601 avec décalage horaire, entre 1900 et 2200, était attendu",
            "an ISO 8601 instant with an offset, between 1900 and 2200, was expected");
    public static final Sentence AMOUNT = new Sentence(
            "une durée ISO 8601 de PT0S à P3650D était attendue",
            "an ISO 8601 duration from PT0S to P3650D was expected");
    public static final Sentence PAUSE = new Sentence(
            "deux instants séparés par une barre oblique étaient attendus",
            "two instants with a slash between them were expected");
    public static final Sentence UNKNOWN_FIELD =
            new Sentence("ce champ n’existe pas ici", "there is no such field here");
    public static final Sentence UNKNOWN_PARAMETER =
            new Sentence("ce paramètre n’existe pas ici", "there is no such parameter here");
    public static final Sentence ONCE = new Sentence("une seule valeur était attendue", "it was expected only once");
    public static final Sentence WITHOUT_NUL =
            new Sentence("le caractère NUL n’est pas accepté", "the NUL character is not taken");
    public static final Sentence WHOLE_CHARACTERS = new Sentence(
            "un demi-caractère (surrogate isolé) n’est pas accepté",
            "half a character (a lone surrogate) is not taken");

    private Wanted() {}

    public static Sentence depth(int deepest) {
        return new Sentence(
                "au plus " + deepest + " niveaux d’imbrication étaient attendus",
                "at most " + deepest + " levels of nesting were expected");
    }

    public static Sentence fields(int most) {
        return new Sentence(
                "un objet d’au plus " + most + " champs était attendu",
                "an object of at most " + most + " fields was expected");
    }

    public static Sentence parts(int most) {
        return new Sentence(
                "un formulaire d’au plus " + most + " parties était attendu",
                "a form of at most " + most + " parts was expected");
    }

    public static Sentence jsonAt(int line, int column) {
        return new Sentence(
                "du JSON bien formé était attendu à la ligne " + line + ", colonne " + column,
                "well-formed JSON was expected at line " + line + ", column " + column);
    }
}
