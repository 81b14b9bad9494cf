package org.aiguillage.web.staff.table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.SlowCases;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.Chip;
import org.aiguillage.web.staff.table.TableView.Head;
import org.aiguillage.web.staff.table.TableView.Row;
import org.jspecify.annotations.Nullable;

/** Finds a page of dossiers, and says it. */
record TableWords(Pipeline pipeline, SlowCases slowCases, Sectors sectors) {

    TableView view(Texts t, Account who, TableFilter filter, String done) {
        Query query = filter.query();
        PageOf<Dossier> page = pipeline.dossiers(filter.dossiers(), filter.page(PageRequest.USUAL), who.scope());
        List<String> ids = page.items().stream().map(Dossier::id).toList();
        Map<String, Level> levels = slowCases.levels(ids, who.scope());
        boolean filtered = !query.without(Query.CURSOR, "sort").isEmpty();
        String next = page.next();
        return new TableView(
                filtered ? found(t, page, query.text(Query.CURSOR) != null) : standing(t, who.scope()),
                t.get("staff.table.lead"),
                done,
                Filled.sent(fields(query)),
                choices(t, who),
                heads(t, query),
                page.items().stream().map(it -> row(t, it, levels.get(it.id()))).toList(),
                filtered,
                views(who, filter),
                filter.kept(),
                query.without(Query.CURSOR).at(TableFilter.PATH + ".csv"),
                query.without(Query.CURSOR).at(TableFilter.PATH + ".xlsx"),
                next == null ? "" : query.with(Query.CURSOR, next).at(TableFilter.PATH),
                query.text(Query.CURSOR) == null
                        ? ""
                        : query.without(Query.CURSOR).at(TableFilter.PATH));
    }

    private static jakarta.ws.rs.core.MultivaluedMap<String, String> fields(Query query) {
        return new jakarta.ws.rs.core.MultivaluedHashMap<>(query.given());
    }

    /** How many are open and how many of them are late, which an index counts. */
    private String standing(Texts t, Scope scope) {
        int open = pipeline.stages(scope).stream()
                .mapToInt(Pipeline.StageCount::dossiers)
                .sum();
        if (open == 0) {
            return t.get("staff.table.closed");
        }
        return t.get(open == 1 ? "staff.table.one" : "staff.table.open", slowCases.lateDossiers(scope), open);
    }

    /** Counted as far as the page goes: counting all of a long search would take longer than showing it. */
    private static String found(Texts t, PageOf<Dossier> page, boolean later) {
        return page.next() == null && !later
                ? t.get("staff.table.found", page.items().size())
                : t.get("staff.table.found.many", PageRequest.USUAL);
    }

    private Map<String, List<Option>> choices(Texts t, Account who) {
        Map<String, List<Option>> choices = new LinkedHashMap<>();
        choices.put("stage", Option.named(Stage.class, stage -> t.of(stage.label())));
        choices.put(
                "status",
                Option.of(t, Status.Name.class, "staff.status").stream()
                        .filter(it -> !it.value().equals(Status.Name.REVOKED.name()))
                        .toList());
        choices.put("round", Option.of(t, Round.class, "round"));
        choices.put("sector", sectors.options(t));
        if (who.role() == Role.REGIONAL_STAFF) {
            choices.put("territory", Option.named(Territory.class, it -> t.of(it.label())));
        }
        choices.put(
                "sort",
                Stream.of("-submittedAt", "name", "-amount", "amount")
                        .map(order -> new Option(order, t.get("staff.table.sort." + order)))
                        .toList());
        choices.put(
                "slow",
                List.of(
                        new Option("true", t.get("staff.table.slow.true")),
                        new Option("false", t.get("staff.table.slow.false"))));
        return choices;
    }

    private static List<Head> heads(Texts t, Query query) {
        return List.of(
                head(t, query, "company", "name", false),
                head(t, query, "amount", "-amount", true),
                head(t, query, "stage", "", false),
                head(t, query, "holder", "", false),
                head(t, query, "level", "", false),
                head(t, query, "submitted", "-submittedAt", true));
    }

    /** @param first the order of a first click; a second one turns it around */
    private static Head head(Texts t, Query query, String column, String first, boolean right) {
        String text = t.get("staff.table." + column);
        if (first.isEmpty()) {
            return new Head(text, "", "none", right);
        }
        String turned = first.startsWith("-") ? first.substring(1) : "-" + first;
        boolean isFirst = query.is("sort", first);
        boolean isTurned = query.is("sort", turned);
        String now = isFirst ? first : isTurned ? turned : "";
        String order = now.isEmpty() ? "none" : now.startsWith("-") ? "descending" : "ascending";
        return new Head(text, query.with("sort", isFirst ? turned : first).at(TableFilter.PATH), order, right);
    }

    private static Row row(Texts t, Dossier dossier, @Nullable Level level) {
        Holder holder = dossier.visit().holder();
        Long amount = dossier.raise().ask().amount();
        Instant submitted = dossier.submittedAt();
        boolean active = dossier.status().name() == Status.Name.ACTIVE;
        return new Row(
                "/dossiers/" + dossier.id(),
                dossier.raise().company().name(),
                t.get(
                        "staff.table.raise",
                        Raised.round(t, dossier.raise().ask().round()),
                        Raised.territory(t, dossier.raise().company().territory())),
                amount == null ? "" : new Money(t, dossier.raise().ask().currency()).inShort(amount),
                t.of(dossier.stage().label()),
                active ? "" : t.get("staff.status." + dossier.status().name()),
                holder(t, dossier, holder),
                holder == null ? "" : holder.name(),
                holder == null
                        ? ""
                        : t.get("staff.table.since", t.date(dossier.visit().clockSince())),
                level == null ? "" : level.name(),
                level == null ? "" : t.get("level." + level),
                submitted == null ? "" : t.date(submitted));
    }

    private static String holder(Texts t, Dossier dossier, @Nullable Holder holder) {
        if (holder == null) {
            return "";
        }
        return holder == Holder.INVESTOR
                ? t.get("staff.table.investors", dossier.openReferrals())
                : t.get("holder." + holder);
    }

    private static List<Chip> views(Account who, TableFilter filter) {
        return who.views().stream()
                .map(view -> new Chip(
                        view.name(),
                        TableFilter.PATH + "?" + view.query(),
                        view.query().equals(filter.kept())))
                .toList();
    }
}
