package org.aiguillage.routing;

import java.util.Optional;
import java.util.stream.Stream;
import org.aiguillage.language.Sentence;

/** Why investors turn deals down, as a list to choose from, so that reasons can be counted. Others may be written freely. */
public enum DeclineReason {
    TOO_EARLY("Trop tôt pour nous", "Too early for us"),
    OUTSIDE_MANDATE("Hors de notre thèse", "Outside our mandate"),
    VALUATION("Valorisation trop élevée", "Valuation too high"),
    MARKET("Marché jugé trop étroit", "Market found too narrow"),
    TRACTION("Activité encore trop faible", "Not enough business yet"),
    MARGIN("Marge brute insuffisante", "Gross margin too low"),
    TEAM("Équipe à compléter", "Team to be completed"),
    PROPERTY("Propriété intellectuelle incertaine", "Intellectual property uncertain"),
    TICKET("Ticket trop faible au regard du suivi", "Ticket too small for the follow-up it takes"),
    COMPETITOR("Concurrence en portefeuille", "Competes with a company that we hold"),
    CALENDAR("Calendrier incompatible", "Timing does not fit"),
    NO_ANSWER("Sans réponse de l’entreprise", "No answer from the company"),
    OTHER("Autre raison", "Another reason");

    private static final Sentence NOT_TAKEN =
            new Sentence("L’investisseur ne donne pas suite", "The investor does not go on");

    private final Sentence label;

    DeclineReason(String fr, String en) {
        this.label = new Sentence(fr, en);
    }

    public Sentence label() {
        return label;
    }

    /** The one that was written down by its code or in its French words; none for another text. */
    public static Optional<DeclineReason> of(String written) {
        return Stream.of(values())
                .filter(it -> it.name().equals(written) || it.label.fr().equals(written))
                .findFirst();
    }

    /**
     * What a company is told of it. That it competes with a company which the investor holds says who holds what: it is told no
     * more than that the investor does not go on.
     */
    public static Sentence told(String written) {
        return of(written).filter(it -> it == COMPETITOR).isPresent() ? NOT_TAKEN : said(written);
    }

    /** The same, as it is written down. */
    public static String toCompany(String written) {
        return of(written)
                .map(it -> it.toCompany() == it ? written : it.toCompany().name())
                .orElse(written);
    }

    /** The same, to be counted. */
    public DeclineReason toCompany() {
        return this == COMPETITOR ? OTHER : this;
    }

    /** What was written down, in words: the label of a listed reason, and any other text as it is. */
    public static Sentence said(String written) {
        return of(written).map(DeclineReason::label).orElseGet(() -> new Sentence(written, written));
    }
}
