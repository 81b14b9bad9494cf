package org.aiguillage.dossier;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.jspecify.annotations.Nullable;

/**
 * A company as it presents itself in one dossier.
 *
 * @param siren of a French company
 * @param nationalId of a foreign one, in its country's own register
 * @param country ISO 3166 alpha-2; France where absent
 * @param territory null when outside the six
 * @param competitors companies that must not learn of the raise
 */
public record CompanyProfile(
        @Nullable Siren siren,
        @Nullable String nationalId,
        @Nullable String country,
        String name,
        @Nullable Territory territory,
        Set<String> sectors,
        Set<Siren> competitors,
        @Nullable LocalDate foundedOn,
        @Nullable Integer headcount) {

    public static final String FRANCE = "FR";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public CompanyProfile {
        sectors = Lists.set(sectors);
        competitors = Lists.set(competitors);
        boolean french = country == null || country.equals(FRANCE);
        new Checks()
                .required(name, "name")
                .text(name, "name", 200)
                .that(country == null || COUNTRIES.contains(country), "country", Expected.COUNTRY)
                .that(!french || siren != null, "siren", Expected.SIREN)
                .that(french || nationalId != null, "nationalId", Expected.NATIONAL_ID)
                .text(nationalId, "nationalId", 50)
                .list(sectors, "sectors")
                .list(competitors, "competitors")
                .between(headcount, 0, 1_000_000, "headcount")
                .done();
    }

    /** What identifies the company, e.g. {@code FR:732829320} or {@code BE:0403170701}. */
    public String key() {
        return country == null || country.equals(FRANCE) ? FRANCE + ":" + siren : country + ":" + nationalId;
    }
}
