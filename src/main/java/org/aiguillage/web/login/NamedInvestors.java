package org.aiguillage.web.login;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.aiguillage.access.Account;
import org.aiguillage.access.Scope;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.web.problem.Rejected;

/**
 * Finds the investor that a company names because it knows it. The names that are wrong are counted for each company, so that
 * nobody finds out by trying which investors there are; the staff, which may read all names, tries as often as it likes.
 */
public final class NamedInvestors {
    /** Field of a call, and of a form, that holds the name. */
    public static final String FIELD = "name";

    private static final int MOST_WRONG = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    /** As long as an e-mail address may be. */
    private static final int LONGEST = 254;

    private final Mandates mandates;
    private final WrongTokens wrong;

    /** @param nanos a steady clock, for the product's own may stand still */
    public NamedInvestors(Mandates mandates, LongSupplier nanos) {
        this.mandates = mandates;
        this.wrong = new WrongTokens(nanos, MOST_WRONG, WINDOW);
    }

    /**
     * One after the other, so that of many names sent at once none is looked up before the wrong ones among them are counted.
     *
     * @param name the whole name of an investor, or the e-mail address of one of its people
     * @return the investor's id
     * @throws org.aiguillage.refusal.Invalid naming {@link #FIELD} where it is nobody's, or that of several
     * @throws Rejected TOO_MANY where the company has named too many that are wrong
     */
    public synchronized String find(String name, Account who) {
        new Checks().text(name, FIELD, LONGEST).done();
        boolean counted = who.scope() instanceof Scope.OfCompany;
        if (counted) {
            refuse(wrong.wait(company(who)));
        }
        Set<String> found = mandates.investorsCalled(name);
        if (counted && found.size() != 1) {
            refuse(wrong.count(company(who)));
        }
        new Checks()
                .that(!found.isEmpty(), FIELD, Expected.INVESTOR_BY_NAME)
                .that(found.size() <= 1, FIELD, Expected.ONE_INVESTOR)
                .done();
        return found.iterator().next();
    }

    /** How long the company of this account has to wait before it may name another; zero where it need not. */
    public Duration wait(Account who) {
        return wrong.wait(company(who)).orElse(Duration.ZERO);
    }

    /** Accounts of one company try together. */
    private static String company(Account who) {
        return who.scope().toString();
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(left -> {
            long minutes = left.toMinutes() + 1;
            throw Rejected.untilLater(
                    left.toSeconds() + 1,
                    new Sentence(
                            "Trop de noms inconnus : réessayez dans " + minutes + " min.",
                            "Too many unknown names: try again in " + minutes + " min."));
        });
    }
}
