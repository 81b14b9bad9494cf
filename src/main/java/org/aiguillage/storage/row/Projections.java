package org.aiguillage.storage.row;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.access.identity.LinkedIdentity;
import org.aiguillage.access.token.ApiToken;
import org.aiguillage.audit.Trail;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.delay.Flag;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.privacy.Erasure;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/** Which columns each kind of stream has. */
public final class Projections {
    private static final Projection<Account, ?> ACCOUNT = Projection.of(Account.STREAM)
            .column("token_hash", Account::tokenHash)
            .column("role", a -> a.terms().role().name())
            .column("is_open", a -> a.open() ? 1 : 0)
            .column(
                    "owner_id",
                    a -> a.terms().companyId() == null
                            ? a.terms().investorId()
                            : a.terms().companyId())
            .column(
                    "name_folded",
                    a -> Folded.text(a.terms().name() + " " + a.terms().email()));

    private static final Projection<ApiToken, ?> TOKEN = Projection.of(ApiToken.STREAM)
            .endsWhen(t -> t.endedAt() != null)
            .column("account_id", t -> t.terms().accountId())
            .column("token_hash", ApiToken::tokenHash);

    private static final Projection<Feed, ?> FEED = Projection.of(Feed.STREAM)
            .endsWhen(f -> !f.open())
            .column("account_id", f -> f.terms().accountId())
            .column("secret_hash", Feed::secretHash);

    private static final Projection<LinkedIdentity, ?> IDENTITY = Projection.of(LinkedIdentity.STREAM)
            .column("account_id", LinkedIdentity::accountId)
            .column("subject_hash", LinkedIdentity::subjectHash);

    private static final Projection<Company, ?> COMPANY = Projection.of(Company.STREAM)
            .column("company_key", Company::key)
            .column("name_folded", c -> Folded.text(c.name()));

    private static final Projection<Dossier, ?> DOSSIER = Projection.of(Dossier.STREAM)
            .column("company_id", Dossier::companyId)
            .column("name_folded", d -> Folded.text(d.raise().company().name()))
            .column("territory", d -> name(d.raise().company().territory()))
            .column("stage", d -> d.stage().name())
            .column("status", d -> d.status().name().name())
            .column("is_open", d -> d.status().open() ? 1 : 0)
            .column("round", d -> name(d.raise().ask().round()))
            .column("amount", d -> amount(d.raise().ask()))
            .column("asked_euros", d -> askedEuros(d.raise().ask()))
            .column("created_at", d -> Moments.text(d.createdAt()))
            .column("submitted_at", d -> d.submittedAt() == null ? "" : Moments.text(d.submittedAt()))
            .column("external_id", Dossier::externalId)
            .children(new Projection.Children<>(
                    "dossier_sector",
                    "dossier_id",
                    "sector",
                    d -> d.raise().company().sectors()))
            .children(new Projection.Children<>("dossier_hold", "dossier_id", "mandate_id", Dossier::held))
            .children(new Projection.Children<>("dossier_document", "dossier_id", "sha256", Dossier::keptContents));

    private static final Projection<Investor, ?> INVESTOR = Projection.of(Investor.STREAM)
            .column("name_folded", i -> Folded.text(i.profile().name()))
            .column("external_id", Investor::externalId);

    private static final Projection<Mandate, ?> MANDATE = Projection.of(Mandate.STREAM)
            .column("investor_id", Mandate::investorId)
            .column(
                    "name_folded",
                    m -> m.terms().name() == null ? "" : Folded.text(m.terms().name()))
            .column("external_id", Mandate::externalId);

    private static final Projection<Referral, ?> REFERRAL = Projection.of(Referral.STREAM)
            .endsWhen(r -> !r.status().open())
            .column("dossier_id", Referral::dossierId)
            .column("mandate_id", r -> r.sent().mandateId())
            .column("investor_id", r -> r.sent().investorId())
            .column("stage", r -> r.stage().name())
            .column("status", r -> r.status().name().name())
            .column("since", r -> Moments.text(r.visit().clockSince()));

    private static final Projection<Notebook, ?> NOTEBOOK =
            Projection.of(Notebook.STREAM).column("investor_id", Notebook::investorId);

    private static final Projection<Flag, ?> FLAG = Projection.of(Flag.STREAM)
            .column("subject_type", f -> f.raised().subject().type().name())
            .column("subject_id", f -> f.raised().subject().id())
            .column("dossier_id", f -> f.raised().subject().dossierId())
            .column("level", f -> f.raised().level().name())
            .column("visit", f -> f.raised().visit())
            .column("holder", f -> f.raised().holder().name())
            .column("since", f -> Moments.text(f.raised().since()))
            .column("reached", f -> Moments.text(f.raised().reached()))
            .column("is_open", f -> f.open() ? 1 : 0)
            .column(
                    "assigned_to",
                    f -> f.assigned() == null ? null : f.assigned().to());

    private static final Projection<Backtest, ?> BACKTEST =
            Projection.of(Backtest.STREAM).column("outcome", b -> b.outcome().name());

    private static final Projection<Trail, ?> AUDIT = Projection.of(Trail.STREAM);

    private static final Projection<Erasure, ?> ERASURE = Projection.of(Erasure.STREAM)
            .children(new Projection.Children<>("erased_person", "erasure_id", "person_id", Erasure::persons));

    private static final Projection<RulebookVersion, ?> RULEBOOK = Projection.of(RulebookVersion.STREAM)
            .column("standing", r -> r.standing().name());

    /** Those that others refer to come first. */
    public static final List<Projection<?, ?>> ALL = List.of(
            ACCOUNT, TOKEN, FEED, IDENTITY, COMPANY, DOSSIER, INVESTOR, MANDATE, REFERRAL, NOTEBOOK, FLAG, BACKTEST,
            RULEBOOK, AUDIT, ERASURE);

    private static final Map<String, Projection<?, ?>> BY_KIND =
            ALL.stream().collect(Collectors.toUnmodifiableMap(p -> p.stream().kind(), Function.identity()));

    private Projections() {}

    @SuppressWarnings("unchecked") // Each kind of stream has one description, of its own types.
    public static <S extends Stream.State, E> Projection<S, E> of(Stream<S, E> stream) {
        return (Projection<S, E>) requireNonNull(BY_KIND.get(stream.kind()), stream.kind());
    }

    /** None for a kind that does not exist. */
    public static @Nullable Projection<?, ?> named(String kind) {
        return BY_KIND.get(kind);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static long amount(Ask ask) {
        return ask.amount() == null ? -1 : ask.amount();
    }

    private static long askedEuros(Ask ask) {
        boolean euros = ask.currency() == null || ask.currency().equals(Ask.EURO);
        return euros && ask.amount() != null ? ask.amount() : 0;
    }
}
