package org.aiguillage.web.staff.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.Replacements;
import org.aiguillage.observatory.SlowCases.Case;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.deal.RaiseFacts;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.CaseWords;
import org.aiguillage.web.staff.dossier.DossierView.Happening;

/** Gathers everything about one dossier. */
final class DossierWords {
    private static final int STORY = 60;

    private final Services services;
    private final RaiseFacts facts;
    private final StoryWords story;
    private final WhyWords why;
    private final ConsentWords consents;
    private final ReplacedPapers replaced;

    DossierWords(Services services) {
        this.services = services;
        this.facts = new RaiseFacts(services);
        this.story = new StoryWords(services);
        this.why = WhyWords.of(services);
        this.consents = new ConsentWords(services.showConsents(), services.mandates());
        this.replaced =
                new ReplacedPapers(new Replacements(services.journal(), services.accounts(), services.mandates()));
    }

    DossierView view(Texts t, Account who, Dossier dossier, Query query, String done) {
        CaseWords words = CaseWords.of(services, t, who);
        List<Referral> referrals = services.referrals().of(dossier.id(), who.scope());
        Map<String, String> names = names(who, referrals);
        List<Case> slow = services.slowCases().ofDossier(dossier.id(), who.scope());
        List<Happening> happened = story.of(t, who.scope(), dossier, referrals, names);
        return new DossierView(
                dossier.id(),
                dossier.raise().company().name(),
                finding(t, dossier, slow, words),
                lead(t, dossier),
                done,
                words.views(slow),
                new DealRows(words, services.mandates(), who).of(dossier, referrals, slow, names),
                Stream.concat(facts.of(t, dossier).stream(), Stream.of(consents.of(t, who, dossier)))
                        .filter(group -> !group.facts().isEmpty())
                        .toList(),
                facts.papers(t, dossier),
                replaced.of(t, dossier, who.scope()),
                happened.stream().limit(STORY).toList(),
                happened.size() <= STORY ? "" : t.get("staff.story.earlier", happened.size() - STORY),
                why.view(t, who, dossier, query));
    }

    private Map<String, String> names(Account who, List<Referral> referrals) {
        Map<String, String> names = new LinkedHashMap<>();
        referrals.forEach(it -> names.put(it.id(), why.investor(who, it.sent().investorId())));
        return names;
    }

    private static String finding(Texts t, Dossier dossier, List<Case> slow, CaseWords words) {
        String company = dossier.raise().company().name();
        return slow.stream()
                .filter(it -> it.flag().raised().level() != Level.WARNING)
                .findFirst()
                .map(it -> t.get(
                        "staff.dossier.slow",
                        company,
                        words.holder(it),
                        words.days(words.elapsed(it)),
                        words.days(it.flag().raised().allowance())))
                .orElseGet(() -> t.get("staff.dossier.stands", company, stands(t, dossier)));
    }

    private static String stands(Texts t, Dossier dossier) {
        Holder holder = dossier.visit().holder();
        if (holder == Holder.INVESTOR) {
            return t.get("staff.dossier.investors", dossier.openReferrals());
        } else if (holder != null) {
            return t.get("staff.dossier.with." + holder);
        }
        return t.get("staff.dossier.ended." + (dossier.status().name() == Status.Name.WON ? "WON" : "other"));
    }

    private static String lead(Texts t, Dossier dossier) {
        Instant submitted = dossier.submittedAt();
        String raise = Raised.in(t, dossier);
        String stage = t.of(dossier.stage().label());
        return submitted == null
                ? t.get("staff.dossier.lead.draft", raise, stage)
                : t.get("staff.dossier.lead", raise, stage, t.date(submitted));
    }
}
