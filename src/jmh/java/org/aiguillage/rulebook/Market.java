package org.aiguillage.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Siren;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;

/**
 * Mandates and dossiers drawn from a fixed seed. In the usual market tickets are round, and portfolios, sectors and the rest
 * as people write them; in the other one no two mandates are alike in anything that can differ.
 */
final class Market {
    private static final List<String> SECTORS = List.of(
            "SAAS",
            "AI",
            "FINTECH",
            "HEALTHTECH",
            "BIOTECH",
            "MEDTECH",
            "CLEANTECH",
            "ENERGY",
            "DEEPTECH",
            "HARDWARE",
            "ECOMMERCE",
            "MOBILITY",
            "AGRITECH",
            "FOODTECH",
            "PROPTECH",
            "EDTECH",
            "CYBERSECURITY",
            "GAMING",
            "SPACE",
            "INDUSTRY",
            "MEDIA");
    private static final long[] TICKETS = {
        50_000, 100_000, 150_000, 200_000, 250_000, 300_000, 500_000, 750_000, 1_000_000, 1_500_000, 2_000_000,
        3_000_000
    };
    private static final int[] DAYS = {3, 5, 7, 10, 15};
    private static final int COMPANIES = 3_000;

    private final Random random = new Random(20_260_710);
    private final boolean alike;
    private final List<Siren> companies;

    Market(boolean alike) {
        this.alike = alike;
        this.companies = Stream.iterate(100_000_000, n -> n + 1)
                .map(String::valueOf)
                .filter(Market::luhn)
                .limit(COMPANIES)
                .map(Siren::new)
                .toList();
    }

    List<Standing> standings(int number) {
        List<Standing> standings = new ArrayList<>();
        Investor investor = investor(0);
        for (int i = 0; i < number; i++) {
            investor = !alike || chance(70) ? investor(i) : investor;
            Mandate mandate = new Mandate("mandate-" + i, 1, investor.id(), terms(), null);
            standings.add(new Standing(mandate, investor, random.nextInt(6)));
        }
        return standings;
    }

    /** No two ask for the same amount. */
    List<Dossier> dossiers(int number) {
        Set<Long> amounts = new LinkedHashSet<>();
        while (amounts.size() < number) {
            amounts.add(300_000L + random.nextInt(8_000_000));
        }
        return amounts.stream().map(this::dossier).toList();
    }

    private Dossier dossier(long amount) {
        Raise raise = Sample.dossier().raise();
        CompanyProfile company = new CompanyProfile(
                one(companies),
                null,
                null,
                raise.company().name(),
                chance(80) ? one(List.of(Territory.values())) : null,
                some(SECTORS, 1, 3),
                chance(20) ? some(companies, 1, 3) : Set.of(),
                null,
                null);
        Ask ask = new Ask(
                one(List.of(Round.PRE_SEED, Round.SEED, Round.SEED, Round.SERIES_A, Round.SERIES_A, Round.SERIES_B)),
                amount,
                chance(10) ? "USD" : "EUR",
                null,
                chance(30) ? amount / (2 + random.nextInt(6)) : null,
                chance(85) ? Instrument.EQUITY : one(List.of(Instrument.values())),
                null,
                null,
                chance(30),
                null);
        Set<String> refused = chance(10) ? Set.of("investor-" + random.nextInt(1_000)) : Set.of();
        Consent consent = new Consent(true, Set.of(), refused);
        return Sample.raising(new Raise(company, ask, raise.traction(), raise.contact(), consent));
    }

    private Investor investor(int number) {
        Investor.Profile profile = new Investor.Profile(
                "Investor " + number,
                one(List.of(Investor.Kind.values())),
                null,
                some(companies, alike ? 0 : 5, alike ? chance(30) ? 30 : 6 : 40),
                chance(10) ? some(companies, 1, 2) : Set.of());
        return new Investor("investor-" + number, 1, profile, null);
    }

    private Mandate.Terms terms() {
        long least = alike ? TICKETS[random.nextInt(TICKETS.length)] : 10_000L + random.nextInt(3_000_000);
        long most = alike ? least * (2 + random.nextInt(5)) : least + random.nextInt(9_000_000);
        int first = random.nextInt(5);
        return new Mandate.Terms(
                null,
                chance(90) ? least : null,
                chance(85) ? most : null,
                chance(90)
                        ? new LinkedHashSet<>(
                                Arrays.asList(Round.values()).subList(first, first + 1 + random.nextInt(2)))
                        : Set.of(),
                chance(75) || !alike ? some(SECTORS, alike ? 1 : 4, alike ? 5 : 9) : Set.of(),
                chance(10) ? some(SECTORS, 1, 2) : Set.of(),
                chance(50) ? some(List.of(Territory.values()), 1, 3) : Set.of(),
                one(List.of(Mandate.Role.values())),
                chance(30) ? some(List.of(Instrument.values()), 1, 3) : Set.of(),
                chance(70) ? alike ? DAYS[random.nextInt(DAYS.length)] * 2 : 6 + random.nextInt(5_000) : null,
                chance(80) ? alike ? DAYS[random.nextInt(DAYS.length)] : 1 + random.nextInt(365) : null,
                chance(8) ? List.of(absence()) : List.of(),
                chance(20) ? Sample.TODAY.plusDays(random.nextInt(400) - 40L) : null);
    }

    private Absence absence() {
        LocalDate from = Sample.TODAY.plusDays(random.nextInt(60) - 30L);
        return new Absence(from, from.plusDays(7L + random.nextInt(21)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Set<T> some(List<T> of, int least, int most) {
        int number = least + random.nextInt(most - least + 1);
        Set<T> some = new LinkedHashSet<>();
        while (some.size() < Math.min(number, of.size())) {
            some.add(one(of));
        }
        return Collections.unmodifiableSet(some);
    }

    private static boolean luhn(String digits) {
        return org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }
}
