package org.aiguillage.access;

import static java.util.Objects.requireNonNull;

import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aiguillage.cluster.Territory;
import org.aiguillage.journal.Identified;
import org.aiguillage.journal.Personal;
import org.aiguillage.journal.Stream;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may call.
 *
 * @param terms who it is and what it is for
 * @param tokenHash SHA-256 of the API token that it was opened with; the token itself is never kept
 * @param notices what it has chosen to be told; null while it has chosen nothing
 * @param closedAt since when it opens nothing any more; null while it is open
 * @param tokenEndedAt since when that token opens it no more; null while it does
 * @param views lists that it has kept, by name
 */
public record Account(
        String id,
        long version,
        Terms terms,
        String tokenHash,
        @Nullable NoticeChoice notices,
        @Nullable Instant closedAt,
        @Nullable Instant tokenEndedAt,
        List<SavedView> views)
        implements Stream.State, Principal {

    public static final Stream<Account, AccountEvent> STREAM =
            new Stream<>("account", Account.class, AccountEvent.class, Account::after);

    /** @param views absent in what was written before there were any */
    public Account(
            String id,
            long version,
            Terms terms,
            String tokenHash,
            @Nullable NoticeChoice notices,
            @Nullable Instant closedAt,
            @Nullable Instant tokenEndedAt,
            @Nullable List<SavedView> views) {
        this.id = id;
        this.version = version;
        this.terms = terms;
        this.tokenHash = tokenHash;
        this.notices = notices;
        this.closedAt = closedAt;
        this.tokenEndedAt = tokenEndedAt;
        this.views = views == null ? List.of() : List.copyOf(views);
    }

    /**
     * @param companyId of a STARTUP only
     * @param investorId of an INVESTOR only
     * @param territory of TERRITORY_STAFF only
     */
    public record Terms(
            Role role,
            @Nullable String companyId,
            @Nullable String investorId,
            @Nullable Territory territory,
            @Personal(erased = Personal.NO_NAME) String name,
            @Personal(erased = Personal.NO_EMAIL) String email)
            implements Identified {

        public Terms {
            new Checks()
                    .required(role, "role")
                    .that((companyId != null) == (role == Role.STARTUP), "companyId", Expected.onlyFor("STARTUP"))
                    .that((investorId != null) == (role == Role.INVESTOR), "investorId", Expected.onlyFor("INVESTOR"))
                    .that(
                            (territory != null) == (role == Role.TERRITORY_STAFF),
                            "territory",
                            Expected.onlyFor("TERRITORY_STAFF"))
                    .required(name, "name")
                    .text(name, "name", 200)
                    .required(email, "email")
                    .email(email, "email")
                    .done();
        }

        /** Whether both may see and do the same. */
        boolean sameRights(Terms other) {
            return scope().equals(other.scope());
        }

        private Scope scope() {
            return switch (role) {
                case STARTUP -> new Scope.OfCompany(requireNonNull(companyId));
                case INVESTOR -> new Scope.OfInvestor(requireNonNull(investorId));
                case TERRITORY_STAFF -> new Scope.OfTerritory(requireNonNull(territory));
                case REGIONAL_STAFF -> new Scope.Region();
            };
        }
    }

    public Role role() {
        return terms.role();
    }

    @Override
    public String getName() {
        return id;
    }

    /** What this account may see. */
    public Scope scope() {
        return terms.scope();
    }

    /** Whether the token that it was opened with still opens it. */
    public boolean hasOpeningToken() {
        return tokenEndedAt == null;
    }

    /** What it is told, by its own choice or else as usual. */
    public NoticeChoice told() {
        return notices == null ? NoticeChoice.USUAL : notices;
    }

    public Caller caller() {
        return new Caller(id, scope());
    }

    /** Whether somebody may still call with it. */
    public boolean open() {
        return closedAt == null;
    }

    private static Account after(@Nullable Account before, AccountEvent event, Stream.Stamp stamp) {
        if (event instanceof AccountEvent.AccountOpened opened) {
            return new Account(stamp.id(), stamp.seq(), opened.terms(), opened.tokenHash(), null, null, null, null);
        }
        Account was = requireNonNull(before, "an account begins by being opened");
        if (event instanceof AccountEvent.NoticesChosen it) {
            return was.with(stamp, was.terms, it.choice(), was.closedAt, was.tokenEndedAt);
        } else if (event instanceof AccountEvent.AccountChanged it) {
            return was.with(stamp, it.terms(), was.notices, was.closedAt, was.tokenEndedAt);
        } else if (event instanceof AccountEvent.AccountClosed) {
            return was.with(stamp, was.terms, was.notices, stamp.at(), was.tokenEndedAt);
        } else if (event instanceof AccountEvent.OpeningTokenEnded) {
            return was.with(stamp, was.terms, was.notices, was.closedAt, stamp.at());
        } else if (event instanceof AccountEvent.ViewKept it) {
            return was.with(stamp, was.viewsWithout(it.view().name(), it.view()));
        } else if (event instanceof AccountEvent.ViewDropped it) {
            return was.with(stamp, was.viewsWithout(it.name(), null));
        }
        throw new IllegalStateException("unknown event " + event);
    }

    private Account with(
            Stream.Stamp stamp,
            Terms newTerms,
            @Nullable NoticeChoice newNotices,
            @Nullable Instant newClosedAt,
            @Nullable Instant newTokenEndedAt) {
        return new Account(id, stamp.seq(), newTerms, tokenHash, newNotices, newClosedAt, newTokenEndedAt, views);
    }

    private Account with(Stream.Stamp stamp, List<SavedView> newViews) {
        return new Account(id, stamp.seq(), terms, tokenHash, notices, closedAt, tokenEndedAt, newViews);
    }

    private List<SavedView> viewsWithout(String name, @Nullable SavedView instead) {
        return java.util.stream.Stream.concat(
                        views.stream().filter(view -> !view.name().equals(name)),
                        java.util.stream.Stream.ofNullable(instead))
                .sorted(Comparator.comparing(SavedView::name))
                .toList();
    }

    /** Without the hash, which is nobody's business in a log. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + terms.role() + "]";
    }
}
