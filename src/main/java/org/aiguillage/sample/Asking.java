package org.aiguillage.sample;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Traction;

/** What a story's company says of its raise. */
final class Asking {
    private static final long THOUSAND = 1_000;

    private final Telling telling;
    private final InventedCompanies companies;
    private final Story story;
    private final Random dice;

    Asking(Telling telling, InventedCompanies companies, Story story) {
        this.telling = telling;
        this.companies = companies;
        this.story = story;
        this.dice = Invention.dice("ask of " + story.key());
    }

    Raise raise() {
        Ask ask = ask();
        return new Raise(
                companies.profile(story.company(), telling.timeline().today()),
                ask,
                traction(),
                telling.invention().person(story.company()),
                new Consent(true, Set.of(), refused()));
    }

    /** What the rules ask of every round at most, the least common last. */
    List<Document.Kind> documents() {
        List<Document.Kind> all = List.of(
                Document.Kind.PITCH_DECK,
                Document.Kind.BUSINESS_PLAN,
                Document.Kind.FINANCIAL_STATEMENTS,
                Document.Kind.CAP_TABLE,
                Document.Kind.COMPANY_REGISTRATION);
        return switch (story.round()) {
            case PRE_SEED -> all.subList(0, 1);
            case SEED -> all.subList(0, 2);
            case SERIES_A, BRIDGE -> all.subList(0, 4);
            case SERIES_B, SERIES_C, GROWTH -> all;
        };
    }

    private Ask ask() {
        long amount = amount();
        long committed = dice.nextInt(3) == 0 ? amount / 10 / THOUSAND * THOUSAND : 0;
        String sentence = telling.invention().phrase("USE", dice).text();
        return new Ask(
                story.round(),
                amount,
                Ask.EURO,
                amount * 6 / 10,
                committed,
                instrument(),
                amount * (3 + dice.nextInt(3)),
                telling.timeline().today().plusDays(40L + dice.nextInt(120)),
                dice.nextInt(6) == 0,
                sentence.replace("{0}", companies.project(story.company())));
    }

    private long amount() {
        return switch (story.round()) {
            case PRE_SEED -> Invention.amount(dice, 250, 450, 10) * THOUSAND;
            case SEED -> Invention.amount(dice, 600, 1_800, 50) * THOUSAND;
            case SERIES_A -> Invention.amount(dice, 2_000, 7_000, 100) * THOUSAND;
            case SERIES_B, SERIES_C, GROWTH -> Invention.amount(dice, 8_000, 18_000, 500) * THOUSAND;
            case BRIDGE -> Invention.amount(dice, 400, 900, 50) * THOUSAND;
        };
    }

    private Instrument instrument() {
        return switch (story.round()) {
            case PRE_SEED -> Instrument.BSA_AIR;
            case BRIDGE -> Instrument.CONVERTIBLE_BOND;
            case SEED -> dice.nextInt(4) == 0 ? Instrument.BSA_AIR : Instrument.EQUITY;
            case SERIES_A, SERIES_B, SERIES_C, GROWTH -> Instrument.EQUITY;
        };
    }

    private Traction traction() {
        long burn = Invention.amount(dice, 25, 260, 5) * THOUSAND;
        boolean sells = story.round() != Round.PRE_SEED && dice.nextInt(5) != 0;
        return new Traction(
                sells ? Invention.amount(dice, 80, 2_400, 20) * THOUSAND : 0,
                sells ? BigDecimal.valueOf(15 + dice.nextInt(180)) : null,
                burn,
                BigDecimal.valueOf(4 + dice.nextInt(15)),
                sells ? 3 + dice.nextInt(220) : 0);
    }

    private Set<String> refused() {
        Set<String> ids = new LinkedHashSet<>();
        companies
                .refuses(story.company())
                .forEach(name -> ids.add(telling.cast().investorId(name)));
        return ids;
    }
}
