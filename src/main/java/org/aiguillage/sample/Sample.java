package org.aiguillage.sample;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.aiguillage.access.Account;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Token;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.Referrals;
import org.aiguillage.routing.SubmitDossier;

/** Loads the sample by living four months of it through the use cases, up to now. */
public final class Sample {
    /** Reserved for examples: no message to it can reach anybody. */
    public static final String MAIL_DOMAIN = "invente.example";

    /** At the end of every invented name. */
    public static final String MARK = " (fictif)";

    private Sample() {}

    /**
     * What the sample is played on.
     *
     * @param delays says what each turn may take, so that what is to be late is late
     * @param moveTo moves the clock to an instant, never back, and fires all that falls due on the way
     */
    public record Stage(
            ChangeDossier dossiers,
            ChangeMandates mandates,
            SubmitDossier submission,
            FollowReferral following,
            OpenAccount accounts,
            Referrals referrals,
            DelayPolicy delays,
            Consumer<Instant> moveTo) {}

    /** @param token opens the account; it is nowhere else */
    public record InventedAccount(Account account, Token token) {}

    /**
     * Plays the sample; the clock stands at {@code now} when it returns. The same {@code now} and rulebook give the same
     * names, figures and sequence; identifiers and tokens differ.
     *
     * @return accounts to look at it with: the region, each territory, three investors, two startups
     */
    public static List<InventedAccount> load(Stage stage, Instant now) {
        Timeline timeline = new Timeline(now);
        Agenda agenda = new Agenda(timeline);
        Invention invention = new Invention();
        InventedCompanies companies = new InventedCompanies();
        Cast cast = new Cast(stage);
        Opening opening = new Opening(stage, cast, timeline, companies);
        agenda.at(timeline.afterStart(1), opening::accounts);
        List<Runnable> steps = opening.investors();
        for (int i = 0; i < steps.size(); i++) {
            agenda.at(timeline.afterStart(10 + 5L * i), steps.get(i));
        }
        Paces paces = new Paces(stage.delays(), timeline.calendar().day());
        for (Story story : Story.all()) {
            Telling telling = new Telling(stage, cast, timeline, agenda, invention, paces);
            new DossierLife(telling, companies, story).plan();
        }
        agenda.live(stage.moveTo());
        stage.moveTo().accept(now);
        return cast.accounts();
    }
}
