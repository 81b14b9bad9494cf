package org.aiguillage.web.staff.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierProgressed;
import org.aiguillage.dossier.DossierEvent.ReferralEnded;
import org.aiguillage.journal.Recorded;
import org.aiguillage.observatory.DealTimeline;
import org.aiguillage.observatory.DossierTimeline;
import org.aiguillage.observatory.SlowCases;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.dossier.DossierView.Happening;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a dossier, to its deals, and what was found slow, as one story. */
final class StoryWords {
    /** As many of each as a page is read of. */
    static final int MOST = 120;

    private final DossierTimeline dossiers;
    private final DealTimeline deals;
    private final SlowCases slowCases;
    private final Accounts accounts;

    StoryWords(Services services) {
        this.dossiers = new DossierTimeline(services.dossiers(), services.journal());
        this.deals = services.dealTimeline();
        this.slowCases = services.slowCases();
        this.accounts = services.accounts();
    }

    private record Told(Instant at, String what, String text, String who, boolean alert) {}

    /** @param names of the investors, by the deal's id */
    List<Happening> of(Texts t, Scope scope, Dossier dossier, List<Referral> referrals, Map<String, String> names) {
        EventWords words = new EventWords(t);
        List<Told> all = new ArrayList<>();
        for (Recorded<DossierEvent> it : dossiers.last(dossier.id(), MOST, scope)) {
            DossierEvent fact = it.fact();
            if (fact instanceof ReferralEnded || fact instanceof DossierProgressed) {
                continue; // The deal itself tells it.
            }
            all.add(new Told(
                    it.event().at(),
                    words.of(fact),
                    words.said(fact),
                    it.event().actor(),
                    false));
        }
        for (Referral referral : referrals) {
            String investor = names.getOrDefault(referral.id(), "");
            deals.events(referral.id(), scope)
                    .forEach(it -> all.add(new Told(
                            it.event().at(),
                            words.of(it.fact(), investor),
                            words.said(it.fact()),
                            it.event().actor(),
                            false)));
        }
        slowCases.everOfDossier(dossier.id(), scope).forEach(flag -> all.addAll(alert(t, flag)));
        return all.stream()
                .sorted(Comparator.comparing(Told::at).reversed())
                .map(it -> new Happening(it.what, it.text, when(t, it, scope), it.alert))
                .toList();
    }

    private static List<Told> alert(Texts t, Flag flag) {
        Flag.Raised raised = flag.raised();
        List<Told> told = new ArrayList<>();
        told.add(new Told(
                raised.reached(),
                t.get("staff.story.flag", t.get("level." + raised.level())),
                t.of(raised.sentence()),
                "",
                true));
        Flag.Nudge nudged = flag.nudged();
        if (nudged != null) {
            told.add(new Told(nudged.at(), t.get("staff.story.nudged"), orEmpty(nudged.message()), nudged.by(), false));
        }
        Flag.Acknowledgement noted = flag.acknowledged();
        if (noted != null) {
            told.add(new Told(noted.at(), t.get("staff.story.noted"), noted.comment(), noted.by(), false));
        }
        return told;
    }

    private String when(Texts t, Told it, Scope scope) {
        String name = name(it.who, scope);
        return name.isEmpty() ? t.moment(it.at) : t.get("staff.story.by", t.moment(it.at), name);
    }

    /** Whoever the reader may not know has no name here. */
    private String name(String actor, Scope scope) {
        return actor.isEmpty()
                ? ""
                : accounts.staff(scope).stream()
                        .filter(it -> it.id().equals(actor))
                        .findFirst()
                        .or(() -> accounts.find(actor, scope))
                        .map(Account::terms)
                        .map(Account.Terms::name)
                        .orElse("");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
