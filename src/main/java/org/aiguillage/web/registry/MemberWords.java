package org.aiguillage.web.registry;

import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.observatory.Directory.Member;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts member companies and their raises in words. */
final class MemberWords {
    static final String PATH = "/members";

    private MemberWords() {}

    static MembersView.Row row(Texts t, Member member) {
        Company company = member.company();
        Dossier latest = member.latest();
        return new MembersView.Row(
                PATH + "/" + company.id(),
                company.name(),
                key(t, company),
                latest == null ? "" : territory(t, latest),
                t.get("registry.members.dossiers", member.dossiers(), member.open()),
                latest == null ? "" : raise(t, latest),
                latest == null ? "" : t.of(latest.stage().label()));
    }

    /** What identifies a company, e.g. {@code SIREN 732 829 320}. */
    static String key(Texts t, Company company) {
        String country = company.key().substring(0, 2);
        String id = company.key().substring(3);
        return country.equals("FR")
                ? t.get("registry.members.siren", id.replaceAll("(?<=\\G\\d{3})(?=\\d)", "\u202f"))
                : t.get("registry.members.foreign", country, id);
    }

    static String territory(Texts t, Dossier dossier) {
        @Nullable Territory territory = dossier.raise().company().territory();
        return territory == null ? t.get("territory.none") : t.of(territory.label());
    }

    /** Round and amount, e.g. {@code Série A, 3,2 M€}. */
    static String raise(Texts t, Dossier dossier) {
        @Nullable Round round = dossier.raise().ask().round();
        @Nullable Long amount = dossier.raise().ask().amount();
        String name = t.get("round." + (round == null ? "none" : round));
        return amount == null
                ? name
                : t.get(
                        "registry.members.raise",
                        name,
                        new Money(t, dossier.raise().ask().currency()).inShort(amount));
    }
}
