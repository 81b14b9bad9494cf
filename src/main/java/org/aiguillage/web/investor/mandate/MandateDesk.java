package org.aiguillage.web.investor.mandate;

import org.aiguillage.access.Account;
import org.aiguillage.access.Scope;
import org.aiguillage.mandate.Investor;
import org.aiguillage.web.investor.mandate.MandateView.Place;
import org.aiguillage.web.sheet.Texts;

/**
 * Where a mandate's form is filled in: by the investor, or by the staff in its place.
 *
 * @param investor whose mandate it is
 * @param name of the investor; empty where it fills in its own
 */
public record MandateDesk(Scope.OfInvestor investor, String name) {
    private static final String OWN = "/mandates";
    private static final String STAFF = "/investors";

    public static MandateDesk own(Account who) {
        return new MandateDesk((Scope.OfInvestor) who.scope(), "");
    }

    static MandateDesk of(Investor investor) {
        return new MandateDesk(
                new Scope.OfInvestor(investor.id()), investor.profile().name());
    }

    /** The address of one mandate, or of a new one. */
    String path(String id) {
        return (name.isEmpty() ? OWN : page() + OWN) + "/" + id;
    }

    private String page() {
        return STAFF + "/" + investor.investorId();
    }

    Place place(Texts t) {
        return name.isEmpty()
                ? new Place(OWN, OWN, t.get("nav.mandates"), t.get("investor.mandate.lead"))
                : new Place(STAFF, page(), name, t.get("registry.mandate.instead", name));
    }
}
