package org.aiguillage.web.memory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/** Lists straight from the journal in memory, oldest first. */
record MemoryPipeline(MemoryJournal journal) implements Pipeline {
    private static final Sentence UNKNOWN = new Sentence("inconnu", "unknown");

    @Override
    public PageOf<Dossier> dossiers(DossierFilter filter, PageRequest page, Scope scope) {
        List<Dossier> found = journal.all(Dossier.STREAM).stream()
                .filter(new Sight(journal, scope)::sees)
                .filter(d -> is(filter.stage(), d.stage()))
                .filter(d -> is(filter.status(), d.status().name()))
                .filter(d -> is(filter.round(), d.raise().ask().round()))
                .filter(d -> company(filter, d.raise().company()))
                .filter(d -> filter.slow() == null || filter.slow() == slow(d))
                .toList();
        return page(found, page);
    }

    private static boolean company(DossierFilter filter, CompanyProfile company) {
        return is(filter.territory(), company.territory())
                && (filter.sector() == null || company.sectors().contains(filter.sector()))
                && (filter.q() == null
                        || company.name()
                                .toLowerCase(Locale.ROOT)
                                .contains(filter.q().toLowerCase(Locale.ROOT)));
    }

    private boolean slow(Dossier dossier) {
        return journal.all(Flag.STREAM).stream()
                .anyMatch(f -> f.open() && f.raised().subject().dossierId().equals(dossier.id()));
    }

    @Override
    public PageOf<Referral> referrals(ReferralFilter filter, PageRequest page, Scope scope) {
        List<Referral> found = journal.all(Referral.STREAM).stream()
                .filter(new Sight(journal, scope)::sees)
                .filter(r -> is(filter.investorId(), r.sent().investorId()))
                .filter(r -> is(filter.stage(), r.stage()))
                .filter(r -> is(filter.status(), r.status().name()))
                .toList();
        return page(found, page);
    }

    @Override
    public PageOf<Flag> flags(FlagFilter filter, PageRequest page, Scope scope) {
        List<Flag> found = journal.all(Flag.STREAM).stream()
                .filter(new Sight(journal, scope)::sees)
                .filter(f -> is(filter.level(), f.raised().level()))
                .filter(f -> is(filter.holder(), f.raised().holder()))
                .filter(f -> is(filter.open(), f.open()))
                .toList();
        return page(found, page);
    }

    @Override
    public PageOf<Investor> investors(PageRequest page, Scope scope) {
        Sight sight = new Sight(journal, scope);
        return page(
                journal.all(Investor.STREAM).stream()
                        .filter(i -> sight.seesInvestor(i.id()))
                        .toList(),
                page);
    }

    @Override
    public PageOf<Mandate> mandates(PageRequest page, Scope scope) {
        Sight sight = new Sight(journal, scope);
        return page(
                journal.all(Mandate.STREAM).stream()
                        .filter(m -> sight.seesInvestor(m.investorId()))
                        .toList(),
                page);
    }

    @Override
    public List<StageCount> stages(Scope scope) {
        return List.of();
    }

    @Override
    public List<FlagCount> openFlags(Scope scope) {
        return List.of();
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }

    private static <T> PageOf<T> page(List<T> all, PageRequest page) {
        if (page.sort() != null) {
            throw new Invalid("sort", UNKNOWN);
        }
        String cursor = page.cursor();
        if (cursor != null && !cursor.matches("[0-9]{1,6}")) {
            throw new Invalid("cursor", UNKNOWN);
        }
        int from = cursor == null ? 0 : Math.min(Integer.parseInt(cursor), all.size());
        int to = Math.min(from + page.limit(), all.size());
        return new PageOf<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }
}
