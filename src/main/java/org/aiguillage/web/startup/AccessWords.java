package org.aiguillage.web.startup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.dossier.Consents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.routing.ShowConsents.Shown;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Says who may see a dossier, and since when. */
record AccessWords(Texts t, Dossier dossier) {

    AccessView view(List<Shown> shown) {
        List<AccessView.Row> rows =
                new ArrayList<>(shown.stream().map(this::row).toList());
        if (rows.stream().noneMatch(row -> row.investorId().isEmpty())) {
            rows.add(
                    0,
                    new AccessView.Row(
                            "", t.get("startup.access.all"), false, false, t.get("startup.access.never"), ""));
        }
        long received = shown.stream().filter(Shown::received).count();
        return new AccessView(
                RaiseAddress.of(dossier.id()),
                t.get("startup.access.finding", received),
                dossier.status().open(),
                rows);
    }

    private AccessView.Row row(Shown shown) {
        Consents.Given given = shown.given();
        String id = given.investorId();
        String name = shown.investor();
        return new AccessView.Row(
                id == null ? "" : id,
                name == null ? t.get("startup.access.all") : name,
                given.state() == Consents.State.GIVEN,
                given.state() == Consents.State.WITHDRAWN,
                t.get("startup.access." + given.state(), date(given.givenAt()), date(given.endedAt())),
                id == null ? "" : reached(shown));
    }

    /** What has come of it; empty where nothing could yet. */
    private String reached(Shown shown) {
        if (shown.received()) {
            return t.get("startup.access.received");
        }
        boolean routed = dossier.stage() == Stage.ROUTED || dossier.stage() == Stage.IN_PROGRESS;
        if (routed && shown.declined()) {
            return t.get("startup.access.declined");
        }
        return routed && shown.given().state() == Consents.State.GIVEN ? t.get("startup.access.unfit") : "";
    }

    private String date(@Nullable Instant at) {
        return at == null ? "" : t.date(at);
    }
}
