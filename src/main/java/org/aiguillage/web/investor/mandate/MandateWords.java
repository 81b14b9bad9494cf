package org.aiguillage.web.investor.mandate;

import java.util.stream.IntStream;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Round;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PreviewMandate;
import org.aiguillage.observatory.PreviewMandate.Preview;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.mandate.MandateView.Choices;
import org.aiguillage.web.investor.mandate.MandateView.Effect;
import org.aiguillage.web.investor.speech.Phrases;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** A mandate's form in words, and what a change would do. */
final class MandateWords {
    private static final int BLANK_ROWS = 2;

    private final PreviewMandate previewMandate;
    private final ChangeMandates changeMandates;

    MandateWords(Services services) {
        this.previewMandate = services.previewMandate();
        this.changeMandates = services.changeMandates();
    }

    /** @param mandate null for a new one */
    MandateView view(
            Phrases say, MandateDesk desk, @Nullable Mandate mandate, Filled filled, Effect effect, boolean saved) {
        Texts t = say.t();
        return new MandateView(
                title(t, mandate),
                mandate == null ? desk.path("new") : desk.path(mandate.id()),
                mandate == null ? "" : Long.toString(mandate.version()),
                effect,
                saved,
                rows(filled),
                new Choices(
                        Option.of(t, Round.class, "round"),
                        Option.of(t, Mandate.Role.class, "investor.role"),
                        Option.named(Instrument.class, it -> t.of(it.label())),
                        say.sectors().options(),
                        Option.named(Territory.class, it -> t.of(it.label()))),
                desk.place(t));
    }

    private static String title(Texts t, @Nullable Mandate mandate) {
        if (mandate == null) {
            return t.get("investor.mandate.new");
        }
        String name = mandate.terms().name();
        return name == null ? t.get("investor.mandate.unnamed") : name;
    }

    /** Up to the last that has something in it, and some blank ones. */
    private static int rows(Filled filled) {
        int given = IntStream.range(0, Checks.LONGEST_LIST)
                .filter(i -> !filled.value("absences[" + i + "].from").isEmpty()
                        || !filled.value("absences[" + i + "].to").isEmpty())
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return given + BLANK_ROWS;
    }

    /**
     * What the terms would have taken of last year's dossiers.
     *
     * @throws org.aiguillage.refusal.Invalid naming what cannot be taken
     */
    Effect effect(Texts t, Scope.OfInvestor who, @Nullable Mandate mandate, Mandate.Terms terms) {
        changeMandates.requireKnownSectors(terms);
        try {
            Preview preview = mandate == null
                    ? previewMandate.ofNew(who, who.investorId(), terms)
                    : previewMandate.of(who, mandate.id(), terms);
            return new Effect(
                    sentence(t, mandate == null, preview),
                    t.get("investor.effect.counts", preview.dossiers(), preview.before(), preview.after()));
        } catch (RulesFailed e) {
            return new Effect(t.get("investor.effect.failed"), "");
        }
    }

    private static String sentence(Texts t, boolean isNew, Preview it) {
        if (isNew) {
            return t.get("investor.effect.new", it.after());
        } else if (it.more() == 0 && it.fewer() == 0) {
            return t.get("investor.effect.same");
        }
        return t.get("investor.effect.change", it.more(), it.fewer());
    }
}
