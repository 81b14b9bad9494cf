package org.aiguillage.dossier;

import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** All that the company says of its raise: what it may change while it holds the ball. Absent parts are empty ones. */
public record Raise(CompanyProfile company, Ask ask, Traction traction, Contact contact, Consent consent) {

    public Raise(
            @Nullable CompanyProfile company,
            @Nullable Ask ask,
            @Nullable Traction traction,
            @Nullable Contact contact,
            @Nullable Consent consent) {
        if (company == null) {
            throw new Invalid("company", Expected.PRESENT);
        }
        this.company = company;
        this.ask = ask == null ? Ask.NOTHING_YET : ask;
        this.traction = traction == null ? Traction.NOTHING_YET : traction;
        this.contact = contact == null ? Contact.NOTHING_YET : contact;
        this.consent = consent == null ? Consent.NOTHING_YET : consent;
    }

    /** The same raise for other eyes. */
    public Raise withConsent(Consent other) {
        return new Raise(company, ask, traction, contact, other);
    }

    /** The same raise with another ask. */
    public Raise withAsk(Ask other) {
        return new Raise(company, other, traction, contact, consent);
    }
}
