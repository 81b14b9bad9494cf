package org.aiguillage.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Round;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;

/** How it begins: the staff get their accounts, and investors join with what they look at. */
final class Opening {
    private final Sample.Stage stage;
    private final Cast cast;
    private final Timeline timeline;
    private final InventedCompanies companies;

    Opening(Sample.Stage stage, Cast cast, Timeline timeline, InventedCompanies companies) {
        this.stage = stage;
        this.cast = cast;
        this.timeline = timeline;
        this.companies = companies;
    }

    void accounts() {
        cast.openRegion();
        for (Territory territory : Territory.values()) {
            cast.openTerritory(territory);
        }
    }

    /** The steps, in order. */
    List<Runnable> investors() {
        List<Runnable> steps = new ArrayList<>();
        Rows.of("investors.csv").forEach(row -> steps.add(() -> join(row)));
        Rows.of("mandates.csv").forEach(row -> steps.add(() -> give(row)));
        return steps;
    }

    private void join(Rows.Row row) {
        String name = row.text("name");
        Investor.Profile profile = new Investor.Profile(
                Invention.marked(name),
                Investor.Kind.valueOf(row.text("kind")),
                Invention.email(name),
                companies.sirens(row.list("portfolio")),
                companies.sirens(row.list("conflicts")));
        String id = stage.mandates().addInvestor(cast.region(), profile, null).id();
        cast.joined(name, id);
        if (row.yes("account")) {
            cast.openInvestor(id, name);
        }
    }

    private void give(Rows.Row row) {
        String investor = row.text("investor");
        Mandate.Terms terms = new Mandate.Terms(
                row.text("name"),
                row.optional("ticketMin", Long::valueOf),
                row.optional("ticketMax", Long::valueOf),
                row.set("rounds", Round.class),
                row.set("sectorsIn"),
                row.set("sectorsOut"),
                row.set("territories", Territory.class),
                Mandate.Role.valueOf(row.text("role")),
                row.set("instruments", Instrument.class),
                row.optional("capacity", Integer::valueOf),
                row.optional("responseDays", Integer::valueOf),
                row.list("absences").stream().map(this::absence).toList(),
                row.optional("validUntil", this::date));
        String id = cast.investorId(investor);
        Mandate mandate = stage.mandates().addMandate(cast.investor(id), id, terms, null);
        cast.remember(mandate.id(), investor + " " + row.text("name"));
    }

    /** {@code 12..-5}: from twelve working days ago to five days from now. */
    private Absence absence(String text) {
        List<String> ends = Arrays.asList(text.split("\\.\\."));
        return new Absence(date(ends.get(0)), date(ends.get(1)));
    }

    private LocalDate date(String days) {
        return timeline.date(Integer.parseInt(days));
    }
}
