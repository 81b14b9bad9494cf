package org.aiguillage.web.startup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DocumentAdded;
import org.aiguillage.dossier.DossierEvent.DocumentsDeleted;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.ReferralEvent;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralSent;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What happened to a raise, in words for its company, the latest first; what repeats itself on one day is told once. */
final class MomentWords {
    /** What says nothing to the company, or says it again. */
    private static final Set<String> UNTOLD =
            Set.of("HoldBegun", "HoldEnded", "ReferralEnded", "StageImported", "DossierUndecided");

    private final Texts t;
    private final Money money;
    private final Set<Instant> routings;

    MomentWords(Texts t, Money money, List<RaiseStory.Moment> moments) {
        this.t = t;
        this.money = money;
        this.routings = moments.stream()
                .filter(m -> m.dossier() instanceof DossierRouted)
                .map(RaiseStory.Moment::at)
                .collect(Collectors.toSet());
    }

    List<RaiseView.Moment> latest(List<RaiseStory.Moment> moments) {
        List<RaiseView.Moment> told = new ArrayList<>();
        for (RaiseStory.Moment moment : moments) {
            text(moment).ifPresent(text -> {
                RaiseView.Moment next = new RaiseView.Moment(t.date(moment.at()), text, said(moment));
                if (told.isEmpty() || !told.get(told.size() - 1).equals(next)) {
                    told.add(next);
                }
            });
        }
        Collections.reverse(told);
        return told;
    }

    private Optional<String> text(RaiseStory.Moment moment) {
        if (moment.dossier() != null) {
            return dossier(moment.dossier());
        }
        return moment.referral() == null || moment.investor() == null
                ? Optional.empty()
                : referral(moment.referral(), moment.investor(), moment.at());
    }

    private Optional<String> dossier(DossierEvent event) {
        String type = event.getClass().getSimpleName();
        if (UNTOLD.contains(type)) {
            return Optional.empty();
        } else if (event instanceof DossierRouted it) {
            return Optional.of(t.get("startup.moment.DossierRouted", it.routed()));
        } else if (event instanceof DossierWon it) {
            return Optional.of(t.get("startup.moment.DossierWon", money.of(it.amount())));
        } else if (event instanceof DocumentAdded it) {
            String key = it.document().replaces() == null ? "DocumentAdded" : "DocumentReplaced";
            return Optional.of(t.get("startup.moment." + key, it.document().name()));
        } else if (event instanceof DocumentsDeleted it) {
            return Optional.of(
                    t.get("startup.moment.DocumentsDeleted", it.documentIds().size()));
        }
        return Optional.of(t.get("startup.moment." + type));
    }

    private Optional<String> referral(ReferralEvent event, String investor, Instant at) {
        if (event instanceof ReferralSent && routings.contains(at)) {
            return Optional.empty();
        } else if (event instanceof ReferralMoved it) {
            return Optional.of(
                    t.get("startup.moment.ReferralMoved", investor, t.of(it.to().label())));
        } else if (event instanceof ReferralWaiting it) {
            return Optional.of(t.get("startup.moment.ReferralWaiting." + it.on(), investor));
        } else if (event instanceof ReferralParked it) {
            return Optional.of(t.get("startup.moment.ReferralParked", investor, t.date(it.until())));
        } else if (event instanceof ReferralWon it) {
            return Optional.of(t.get("startup.moment.ReferralWon", investor, money.of(it.amount())));
        } else if (event instanceof ReferralResumed it && it.answer() != null) {
            return Optional.of(t.get("startup.moment.answered", investor));
        }
        return Optional.of(t.get("startup.moment." + event.getClass().getSimpleName(), investor));
    }

    private String said(RaiseStory.Moment moment) {
        if (moment.dossier() instanceof DossierWithdrawn it) {
            return text(it.reason());
        } else if (moment.referral() instanceof ReferralWaiting it && it.on() == Holder.STARTUP) {
            return it.reason();
        } else if (moment.referral() instanceof ReferralResumed it) {
            return text(it.answer());
        } else if (moment.referral() instanceof ReferralParked it) {
            return it.reason();
        } else if (moment.referral() instanceof ReferralDeclined it) {
            String reason = t.of(DeclineReason.told(it.reason()));
            return it.comment() == null ? reason : reason + " · " + it.comment();
        }
        return "";
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
