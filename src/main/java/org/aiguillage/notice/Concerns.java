package org.aiguillage.notice;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagEvent;
import org.aiguillage.delay.FlagEvent.FlagAssigned;
import org.aiguillage.delay.FlagEvent.FlagNudged;
import org.aiguillage.delay.FlagEvent.FlagRaised;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralLapsed;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralRevoked;
import org.aiguillage.routing.ReferralEvent.ReferralSent;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWithdrawn;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.aiguillage.routing.Referrals;

/** Whom an event concerns, and what it is to them. What is not listed here concerns nobody enough to write to them. */
final class Concerns {
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Flags flags;

    Concerns(Dossiers dossiers, Referrals referrals, Flags flags) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.flags = flags;
    }

    List<Concern> of(Happening happening) {
        if (happening.fact() instanceof FlagEvent it) {
            return flags
                    .find(happening.id(), Scope.ALL)
                    .map(Flag::raised)
                    .flatMap(raised -> dossiers.find(raised.subject().dossierId(), Scope.ALL)
                            .flatMap(dossier -> flag(it, raised, dossier)))
                    .stream()
                    .toList();
        } else if (happening.fact() instanceof DossierEvent it) {
            return dossiers.find(happening.id(), Scope.ALL).flatMap(dossier -> dossier(it, dossier)).stream()
                    .toList();
        } else if (happening.fact() instanceof ReferralEvent it) {
            return referrals
                    .find(happening.id(), Scope.ALL)
                    .flatMap(referral -> dossiers.find(referral.dossierId(), Scope.ALL)
                            .flatMap(dossier -> referral(it, referral, dossier)))
                    .stream()
                    .toList();
        }
        return List.of();
    }

    private Optional<Concern> flag(FlagEvent event, Flag.Raised raised, Dossier dossier) {
        if (event instanceof FlagRaised) {
            return Optional.of(flag(raised, dossier));
        } else if (event instanceof FlagNudged) {
            Audience holder = holder(raised.holder(), raised.subject(), dossier);
            return Optional.of(new Concern(Kind.NUDGED, holder, dossier.id()));
        } else if (event instanceof FlagAssigned it && it.accountId() != null) {
            return Optional.of(new Concern(Kind.ASSIGNED, new Audience.Person(it.accountId()), dossier.id()));
        }
        return Optional.empty();
    }

    private Concern flag(Flag.Raised raised, Dossier dossier) {
        Kind toHolder = raised.level() == Level.WARNING ? Kind.WARNING : Kind.BREACH;
        return switch (raised.told()) {
            case HOLDER -> new Concern(toHolder, holder(raised.holder(), raised.subject(), dossier), dossier.id());
            case TERRITORY -> new Concern(Kind.ESCALATION, office(dossier), dossier.id());
            case REGION -> new Concern(Kind.ESCALATION, new Audience.Committee(), dossier.id());
        };
    }

    /** Whoever has the ball. */
    Audience holder(Holder holder, Subject subject, Dossier dossier) {
        return switch (holder) {
            case STARTUP -> startup(dossier);
            case CLUSTER -> office(dossier);
            case INVESTOR ->
                referrals
                        .find(subject.id(), Scope.ALL)
                        .<Audience>map(referral ->
                                new Audience.Investor(referral.sent().investorId()))
                        .orElseGet(() -> office(dossier));
        };
    }

    private static Optional<Concern> dossier(DossierEvent event, Dossier dossier) {
        if (event instanceof DossierRouted) {
            return Optional.of(new Concern(Kind.ROUTED, startup(dossier), dossier.id()));
        } else if (event instanceof HoldEnded it && it.routed()) {
            return Optional.of(new Concern(Kind.ONE_MORE, startup(dossier), dossier.id()));
        } else if (event instanceof DossierFoundIncomplete it) {
            Audience owing = it.owedBy() == Holder.STARTUP ? startup(dossier) : office(dossier);
            return Optional.of(new Concern(Kind.INCOMPLETE, owing, dossier.id()));
        } else if (event instanceof DossierWon) {
            return Optional.of(new Concern(Kind.FINANCED, startup(dossier), dossier.id()));
        } else if (event instanceof DossierWithdrawn) {
            return Optional.of(new Concern(Kind.WITHDRAWN, startup(dossier), dossier.id()));
        }
        return Optional.empty();
    }

    private static Optional<Concern> referral(ReferralEvent event, Referral referral, Dossier dossier) {
        Audience investor = new Audience.Investor(referral.sent().investorId());
        if (event instanceof ReferralSent) {
            return Optional.of(new Concern(Kind.NEW_DEAL, investor, dossier.id()));
        } else if (event instanceof ReferralResumed) {
            return Optional.of(new Concern(Kind.BACK, investor, dossier.id()));
        } else if (event instanceof ReferralRevoked) {
            return Optional.of(new Concern(Kind.REVOKED, investor, dossier.id()));
        } else if (event instanceof ReferralWithdrawn || event instanceof ReferralLapsed) {
            return Optional.of(new Concern(Kind.OVER, investor, dossier.id()));
        }
        return progress(event)
                .map(kind -> new Concern(
                        kind, kind == Kind.ASKED_CLUSTER ? office(dossier) : startup(dossier), dossier.id()));
    }

    private static Optional<Kind> progress(ReferralEvent event) {
        if (event instanceof ReferralMoved) {
            return Optional.of(Kind.STAGE);
        } else if (event instanceof ReferralParked) {
            return Optional.of(Kind.PARKED);
        } else if (event instanceof ReferralDeclined) {
            return Optional.of(Kind.DECLINED);
        } else if (event instanceof ReferralWon) {
            return Optional.of(Kind.WON);
        } else if (event instanceof ReferralWaiting it && it.on() != Holder.INVESTOR) {
            return Optional.of(it.on() == Holder.STARTUP ? Kind.ASKED : Kind.ASKED_CLUSTER);
        }
        return Optional.empty();
    }

    private static Audience startup(Dossier dossier) {
        return new Audience.Startup(dossier.companyId(), dossier.id());
    }

    private static Audience office(Dossier dossier) {
        return new Audience.Office(dossier.raise().company().territory());
    }
}
