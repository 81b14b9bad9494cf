package org.aiguillage.web.staff.table;

import java.time.Instant;
import java.util.List;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** The cells of one dossier, in the order of the columns. */
record DossierCells(Texts t) {
    static final List<String> COLUMNS = List.of(
            "company",
            "siren",
            "territory",
            "sectors",
            "round",
            "amount",
            "currency",
            "committed",
            "stage",
            "status",
            "holder",
            "since",
            "investors",
            "submitted",
            "created",
            "id");

    List<Object> of(Dossier dossier) {
        CompanyProfile company = dossier.raise().company();
        Ask ask = dossier.raise().ask();
        return List.of(
                company.name(),
                company.siren() == null
                        ? text(company.nationalId())
                        : company.siren().toString(),
                Raised.territory(t, company.territory()),
                String.join(", ", company.sectors()),
                ask.round() == null ? "" : Raised.round(t, ask.round()),
                number(ask.amount()),
                ask.currency() == null ? Ask.EURO : ask.currency(),
                number(ask.committed()),
                t.of(dossier.stage().label()),
                t.get("staff.status." + dossier.status().name()),
                dossier.visit().holder() == null
                        ? ""
                        : t.get("holder." + dossier.visit().holder()),
                day(dossier.visit().clockSince()),
                (long) dossier.openReferrals(),
                day(dossier.submittedAt()),
                day(dossier.createdAt()),
                dossier.id());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Object number(@Nullable Long number) {
        return number == null ? "" : number;
    }

    private Object day(@Nullable Instant instant) {
        return instant == null ? "" : t.day(instant);
    }
}
