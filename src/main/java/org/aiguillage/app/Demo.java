package org.aiguillage.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.aiguillage.access.Account;
import org.aiguillage.app.time.MovableClock;
import org.aiguillage.app.time.Passage;
import org.aiguillage.app.time.Timekeeping;
import org.aiguillage.sample.Sample;
import org.aiguillage.storage.Storage;

/** Fills an empty database with the invented sample, and says which accounts are invented. */
final class Demo {
    /** Longer than the life that the sample lives. */
    private static final Duration LONG_BEFORE = Duration.ofDays(365);

    private Demo() {}

    /** Loads the sample up to now and prints its accounts, if the database is empty; otherwise nothing is touched. */
    static void loadIfEmpty(AiguillageConfiguration configuration, Clock system) {
        Instant now = Wiring.clock(configuration.clock(), system).instant();
        if (!isEmpty(configuration, system)) {
            return;
        }
        System.out.println("Loading the invented sample into an empty database…");
        MovableClock clock = new MovableClock(now.minus(LONG_BEFORE));
        try (Wiring past = Wiring.on(configuration, clock)) {
            Passage passage =
                    new Passage(clock, List.of(new Timekeeping(past.storage().dueIndex(), past.ticker())));
            print(Sample.load(stage(past, passage), now));
        }
    }

    private static boolean isEmpty(AiguillageConfiguration configuration, Clock system) {
        AiguillageConfiguration.Database database = configuration.database();
        try (Storage storage = Storage.open(
                database.url(),
                database.user(),
                database.password(),
                system,
                configuration.vault().open())) {
            return storage.isEmpty();
        }
    }

    private static Sample.Stage stage(Wiring wiring, Passage passage) {
        return new Sample.Stage(
                wiring.changeDossier(),
                wiring.changeMandates(),
                wiring.submitDossier(),
                wiring.followReferral(),
                wiring.openAccount(),
                wiring.storage().referrals(),
                wiring.rulebook(),
                passage::to);
    }

    private static void print(List<Sample.InventedAccount> accounts) {
        System.out.println("The invented sample is loaded. Its accounts, each with its API token:");
        for (Sample.InventedAccount invented : accounts) {
            Account.Terms terms = invented.account().terms();
            System.out.printf(
                    "  %-16s %-48s %s%n",
                    terms.role(), terms.name(), invented.token().value());
        }
    }

    /** Whose address can reach nobody was invented. */
    static Predicate<Account> accounts(boolean demo) {
        return account -> demo && account.terms().email().endsWith("@" + Sample.MAIL_DOMAIN);
    }
}
