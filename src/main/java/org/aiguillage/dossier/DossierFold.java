package org.aiguillage.dossier;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Visit;
import org.aiguillage.dossier.DossierEvent.ConsentGiven;
import org.aiguillage.dossier.DossierEvent.ConsentWithdrawn;
import org.aiguillage.dossier.DossierEvent.DocumentAdded;
import org.aiguillage.dossier.DossierEvent.DocumentsDeleted;
import org.aiguillage.dossier.DossierEvent.DossierChanged;
import org.aiguillage.dossier.DossierEvent.DossierDrafted;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierImported;
import org.aiguillage.dossier.DossierEvent.DossierProgressed;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.DossierSubmitted;
import org.aiguillage.dossier.DossierEvent.DossierUndecided;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.dossier.DossierEvent.HoldBegun;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.DossierEvent.ReferralEnded;
import org.aiguillage.dossier.DossierEvent.StageImported;
import org.aiguillage.journal.Stream.Stamp;
import org.jspecify.annotations.Nullable;

/** How each event changes a dossier. The one place where a dossier's stage, status and visit move. */
final class DossierFold {
    private static final Status ACTIVE = new Status.Active();

    private final Dossier before;
    private final Stamp stamp;

    private DossierFold(Dossier before, Stamp stamp) {
        this.before = before;
        this.stamp = stamp;
    }

    static Dossier after(@Nullable Dossier before, DossierEvent event, Stamp stamp) {
        if (event instanceof DossierDrafted it) {
            Visit visit = Visit.begin(1, Stage.DRAFT.name(), Holder.STARTUP, Holder.STARTUP, stamp.at());
            return new Dossier(
                    stamp.id(),
                    stamp.seq(),
                    it.companyId(),
                    it.raise(),
                    List.of(),
                    Stage.DRAFT,
                    ACTIVE,
                    Set.of(),
                    0,
                    visit,
                    stamp.at(),
                    null,
                    it.externalId());
        }
        if (event instanceof DossierImported it) {
            return imported(it, stamp);
        }
        return new DossierFold(requireNonNull(before, "a dossier begins as a draft"), stamp).apply(event);
    }

    private static Dossier imported(DossierImported it, Stamp stamp) {
        return new Dossier(
                stamp.id(),
                stamp.seq(),
                it.companyId(),
                it.raise(),
                List.of(),
                it.stage(),
                importedStatus(it.stage(), it.holder()),
                Set.of(),
                0,
                Visit.begin(1, it.stage().name(), it.holder(), it.holder(), stamp.at()),
                stamp.at(),
                stamp.at(),
                it.externalId());
    }

    /** A completeness check is a wait for whoever owes something, as it is here. */
    private static Status importedStatus(Stage stage, Holder holder) {
        return stage == Stage.COMPLETENESS_CHECK ? new Status.Waiting(holder, null) : ACTIVE;
    }

    private Dossier apply(DossierEvent event) {
        if (event instanceof DossierChanged it) {
            return with(it.raise(), before.documents());
        } else if (event instanceof ConsentGiven it) {
            return consenting(before.raise().consent().given(it.investorId()));
        } else if (event instanceof ConsentWithdrawn it) {
            return consenting(before.raise().consent().withdrawn(it.investorId()));
        } else if (event instanceof DocumentAdded it) {
            return with(
                    before.raise(),
                    Stream.concat(before.documents().stream(), Stream.of(it.document()))
                            .toList());
        } else if (event instanceof DocumentsDeleted it) {
            return with(before.raise(), without(it));
        } else if (event instanceof DossierSubmitted) {
            return at(Stage.SUBMITTED, ACTIVE, Holder.CLUSTER, before.held(), 0);
        } else if (event instanceof DossierFoundIncomplete it) {
            return at(Stage.COMPLETENESS_CHECK, new Status.Waiting(it.owedBy(), null), it.owedBy(), before.held(), 0);
        } else if (event instanceof DossierUndecided) {
            return undecided();
        } else if (event instanceof DossierRouted it) {
            return at(Stage.ROUTED, ACTIVE, holderWith(it.routed()), it.held(), it.routed());
        } else if (event instanceof DossierProgressed) {
            return at(
                    Stage.IN_PROGRESS,
                    ACTIVE,
                    holderWith(before.openReferrals()),
                    before.held(),
                    before.openReferrals());
        } else if (event instanceof HoldBegun it) {
            return referrals(with(it.mandateId()), before.openReferrals());
        } else if (event instanceof HoldEnded it) {
            return referrals(without(it.mandateId()), before.openReferrals() + (it.routed() ? 1 : 0));
        } else if (event instanceof ReferralEnded) {
            return referrals(before.held(), before.openReferrals() - 1);
        } else if (event instanceof DossierWon it) {
            return closed(new Status.Won(it.amount()));
        } else if (event instanceof DossierWithdrawn it) {
            return closed(new Status.Withdrawn(it.reason()));
        } else if (event instanceof StageImported it) {
            return told(it.stage(), it.holder());
        }
        throw new IllegalStateException("unexpected event " + event);
    }

    /** How another system's dossier ended is not known: it is over, neither won nor withdrawn. */
    private Dossier told(Stage stage, @Nullable Holder holder) {
        if (stage == Stage.CLOSED || holder == null) {
            return closed(new Status.Lapsed());
        }
        Status status = importedStatus(stage, holder);
        if (stage != before.stage()) {
            return at(stage, status, holder, before.held(), before.openReferrals());
        }
        return copy(
                before.raise(),
                before.documents(),
                stage,
                status,
                before.held(),
                before.openReferrals(),
                before.visit().passTo(holder, stamp.at()));
    }

    /** Nothing has moved: the cluster has held the ball since the submission. */
    private Dossier undecided() {
        return copy(
                before.raise(),
                before.documents(),
                before.stage(),
                new Status.Waiting(Holder.CLUSTER, null),
                before.held(),
                before.openReferrals(),
                before.visit());
    }

    /** While investors have it, the ball is theirs; with none left, the cluster must act. */
    private static Holder holderWith(int openReferrals) {
        return openReferrals > 0 ? Holder.INVESTOR : Holder.CLUSTER;
    }

    private Dossier at(Stage stage, Status status, Holder holder, Set<String> held, int openReferrals) {
        return copy(
                before.raise(),
                before.documents(),
                stage,
                status,
                held,
                openReferrals,
                before.visit().next(stage.name(), holder, holder, stamp.at()));
    }

    private Dossier referrals(Set<String> held, int openReferrals) {
        Visit visit = before.stage() == Stage.CLOSED
                ? before.visit()
                : before.visit().passTo(holderWith(openReferrals), stamp.at());
        return copy(before.raise(), before.documents(), before.stage(), before.status(), held, openReferrals, visit);
    }

    private Dossier closed(Status status) {
        return copy(
                before.raise(),
                before.documents(),
                Stage.CLOSED,
                status,
                Set.of(),
                0,
                before.visit().next(Stage.CLOSED.name(), null, Holder.CLUSTER, stamp.at()));
    }

    private Dossier consenting(Consent consent) {
        return with(before.raise().withConsent(consent), before.documents());
    }

    private Dossier with(Raise raise, List<Document> documents) {
        return copy(
                raise,
                documents,
                before.stage(),
                before.status(),
                before.held(),
                before.openReferrals(),
                before.visit());
    }

    private List<Document> without(DocumentsDeleted gone) {
        return before.documents().stream()
                .map(it -> gone.documentIds().contains(it.id()) ? it.deleted(stamp.at()) : it)
                .toList();
    }

    private Set<String> with(String mandateId) {
        Set<String> held = new LinkedHashSet<>(before.held());
        held.add(mandateId);
        return held;
    }

    private Set<String> without(String mandateId) {
        Set<String> held = new LinkedHashSet<>(before.held());
        held.remove(mandateId);
        return held;
    }

    private Dossier copy(
            Raise raise,
            List<Document> documents,
            Stage stage,
            Status status,
            Set<String> held,
            int openReferrals,
            Visit visit) {
        Instant submittedAt = stage == Stage.SUBMITTED && before.stage() != stage ? stamp.at() : before.submittedAt();
        return new Dossier(
                before.id(),
                stamp.seq(),
                before.companyId(),
                raise,
                documents,
                stage,
                status,
                held,
                openReferrals,
                visit,
                before.createdAt(),
                submittedAt,
                before.externalId());
    }
}
