package org.aiguillage.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
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
import org.jspecify.annotations.Nullable;

/** Dossiers and mandates at random, few values of each so that they meet, every field now and then absent. */
final class Invented {
    private static final List<String> SECTORS = List.of("AI", "SAAS", "BIOTECH", "ENERGY", "SPACE", "MEDIA", "FINTECH");
    private static final List<Siren> COMPANIES = Stream.of("732829320", "552100554", "542065479", "383474814")
            .map(Siren::new)
            .toList();
    private static final int FEW = 6;

    private final Random random;

    Invented(long seed) {
        this.random = new Random(seed);
    }

    Dossier dossier() {
        Raise raise = Sample.dossier().raise();
        Long amount = maybe(() -> 200_000L * (1 + random.nextInt(FEW * 4)));
        Long committed = amount == null ? null : maybe(() -> amount / (1 + random.nextInt(3)));
        Ask ask = new Ask(
                maybe(() -> one(Round.values())),
                amount,
                maybe(() -> one("EUR", "USD", "CHF", "XOF")),
                null,
                committed,
                maybe(() -> one(Instrument.values())),
                null,
                null,
                maybe(random::nextBoolean),
                null);
        boolean french = random.nextInt(FEW) > 0;
        CompanyProfile company = new CompanyProfile(
                french || random.nextBoolean() ? one(COMPANIES.toArray(Siren[]::new)) : null,
                french ? null : "0403170701",
                french ? null : "BE",
                raise.company().name(),
                maybe(() -> one(Territory.values())),
                some(SECTORS, 4),
                random.nextInt(3) == 0 ? some(COMPANIES, 3) : Set.of(),
                null,
                null);
        Consent consent = new Consent(maybe(() -> random.nextInt(5) > 0), investorIds(), investorIds());
        return Sample.raising(new Raise(company, ask, raise.traction(), raise.contact(), consent));
    }

    LocalDate day() {
        return Sample.TODAY.plusDays(random.nextInt(20));
    }

    List<Standing> standings(int number) {
        List<Investor> investors =
                Stream.generate(() -> investor(random.nextInt(FEW))).limit(FEW).toList();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            standings.add(standing("mandate-" + i, one(investors.toArray(Investor[]::new))));
        }
        return standings;
    }

    /** The same a while later: loads moved, mandates and investors changed, given, gone, in another order. */
    List<Standing> later(List<Standing> before) {
        List<Standing> after = new ArrayList<>(before);
        after.replaceAll(s -> random.nextInt(4) > 0 ? s : new Standing(s.mandate(), s.investor(), random.nextInt(FEW)));
        switch (random.nextInt(FEW)) {
            case 0 -> after.remove(random.nextInt(after.size()));
            case 1 -> after.add(standing("mandate-" + random.nextInt(900), investor(random.nextInt(FEW))));
            case 2 -> Collections.shuffle(after, random);
            case 3 ->
                after.set(0, standing(after.get(0).mandate().id(), after.get(0).investor()));
            default -> after.set(0, new Standing(after.get(0).mandate(), investor(random.nextInt(FEW)), 0));
        }
        return after;
    }

    private Standing standing(String id, Investor investor) {
        Mandate mandate = new Mandate(id, 1, investor.id(), terms(), null);
        return new Standing(mandate, investor, random.nextInt(FEW));
    }

    private Investor investor(int number) {
        Investor.Profile profile = new Investor.Profile(
                "Investor " + number,
                Investor.Kind.VC,
                null,
                some(COMPANIES, 3),
                random.nextInt(4) == 0 ? some(COMPANIES, 2) : Set.of());
        return new Investor("investor-" + number, 1, profile, null);
    }

    private Mandate.Terms terms() {
        Long least = maybe(() -> 100_000L * random.nextInt(FEW * 2));
        Long most = maybe(() -> (least == null ? 0 : least) + 250_000L * random.nextInt(FEW));
        return new Mandate.Terms(
                null,
                least,
                most,
                some(Arrays.asList(Round.values()), 3),
                some(SECTORS, 3),
                random.nextInt(3) == 0 ? some(SECTORS, 2) : Set.of(),
                some(Arrays.asList(Territory.values()), 2),
                one(Mandate.Role.values()),
                random.nextInt(3) == 0 ? some(Arrays.asList(Instrument.values()), 3) : Set.of(),
                maybe(() -> random.nextInt(FEW)),
                maybe(() -> 1 + random.nextInt(FEW * 2)),
                Stream.generate(this::absence).limit(random.nextInt(3)).toList(),
                maybe(this::day));
    }

    private Absence absence() {
        LocalDate from = day();
        return new Absence(from, from.plusDays(random.nextInt(FEW)));
    }

    private Set<String> investorIds() {
        return random.nextBoolean() ? Set.of() : Set.of("investor-" + random.nextInt(FEW));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(FEW) == 0 ? null : value.get();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Often none; in any order, for the order of sectors is told. */
    private <T> Set<T> some(List<T> of, int most) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return new LinkedHashSet<>(shuffled.subList(0, random.nextInt(most + 1)));
    }
}
