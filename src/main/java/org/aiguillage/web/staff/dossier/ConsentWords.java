package org.aiguillage.web.staff.dossier;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Consents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Siren;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.ShowConsents;
import org.aiguillage.web.investor.deal.DealView.Fact;
import org.aiguillage.web.investor.deal.DealView.Group;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Says who may read a dossier, since when, and which competitors may not learn of it. */
record ConsentWords(ShowConsents consents, Mandates mandates) {

    Group of(Texts t, Account who, Dossier dossier) {
        Stream<Fact> said = consents.of(dossier.id(), who.scope()).stream()
                .map(it -> new Fact(name(t, who, it.given().investorId()), state(t, it.given())));
        return new Group(
                t.get("staff.consents"),
                Stream.concat(said, competitors(t, dossier)).toList());
    }

    private static Stream<Fact> competitors(Texts t, Dossier dossier) {
        String all = dossier.raise().company().competitors().stream()
                .map(Siren::toString)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Stream.empty() : Stream.of(new Fact(t.get("staff.consents.competitors"), all));
    }

    private String name(Texts t, Account who, @Nullable String investorId) {
        return investorId == null
                ? t.get("staff.consents.all")
                : mandates.investor(investorId, who.scope())
                        .map(it -> it.profile().name())
                        .orElse(investorId);
    }

    private static String state(Texts t, Consents.Given given) {
        Instant at = given.endedAt() == null ? given.givenAt() : given.endedAt();
        return t.get("staff.consents." + given.state(), at == null ? "" : t.date(at));
    }
}
