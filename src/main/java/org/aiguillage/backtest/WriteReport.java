package org.aiguillage.backtest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aiguillage.backtest.Report.Cell;
import org.aiguillage.backtest.Report.Column;
import org.aiguillage.backtest.Report.Section;

/** Puts a result in words: first the finding, then what stands behind it. Long lists are cut, and say by how much. */
public final class WriteReport {
    /** How many dossiers and flags a report has room for. */
    public static final int ROOM = 50;

    private final ReportTexts t;

    /** @param zone in which days are told */
    public WriteReport(Locale locale, ZoneId zone) {
        this.t = new ReportTexts(locale, zone);
    }

    /**
     * @param dossiers the first of those that change
     * @param flags the first of those that change
     */
    public Report of(Finding finding, List<DossierChange> dossiers, List<FlagChange> flags) {
        Counts counts = finding.counts();
        DossierRows dossierRows = new DossierRows(t, finding.names());
        return new Report(
                title(counts),
                lead(finding),
                List.of(
                        rules(finding),
                        dossiers(counts, dossiers, dossierRows),
                        flags(counts, flags, finding.names()),
                        loads(finding),
                        territories(finding),
                        silent(finding)));
    }

    private String title(Counts c) {
        if (c.elsewhere() > 0) {
            return t.get("title.elsewhere", c.elsewhere(), c.dossiers());
        } else if (c.sentBack() > 0) {
            return t.get("title.sentBack", c.sentBack(), c.dossiers());
        } else if (c.completed() > 0) {
            return t.get("title.completed", c.completed(), c.dossiers());
        } else if (c.reordered() > 0) {
            return t.get("title.reordered", c.reordered(), c.dossiers());
        } else if (c.flagsRaised() + c.flagsDropped() + c.flagsMoved() > 0) {
            return t.get("title.flags", c.dossiers());
        }
        return t.get("title.nothing", c.dossiers());
    }

    private List<String> lead(Finding finding) {
        Counts c = finding.counts();
        List<String> lead = new ArrayList<>();
        lead.add(t.get(
                "lead.deals", c.gained(), c.lost(), c.moved(), t.number(c.dealsBefore()), t.number(c.dealsAfter())));
        if (c.sentBack() > 0) {
            lead.add(t.get("lead.sentBack", c.sentBack(), c.putOff()));
        }
        if (c.completed() > 0) {
            lead.add(t.get("lead.completed", c.completed(), c.broughtForward()));
        }
        lead.add(t.get(
                "lead.flags",
                t.number(c.flagsBefore()),
                t.number(c.flagsAfter()),
                c.flagsRaised(),
                c.flagsDropped(),
                c.flagsMoved()));
        lead.add(about(finding.question(), c));
        return lead;
    }

    private String about(Question q, Counts c) {
        String period = q.from().equals(Instant.EPOCH)
                ? t.get("about.until", t.date(q.to()))
                : t.get("about.between", t.date(q.from()), t.date(q.to()));
        String about = t.get("about", t.version(q.candidate()), t.version(q.against()), c.dossiers(), period);
        String others = c.decidedByOthers() == 0 ? "" : " " + t.get("about.others", c.decidedByOthers());
        String unlike = c.unlikeRecorded() == 0 ? "" : " " + t.get("about.unlike", c.unlikeRecorded());
        return about + others + unlike;
    }

    private Section rules(Finding finding) {
        return table(
                t.get("rules.title", finding.rules().size()),
                t.get(finding.rules().isEmpty() ? "rules.none" : "rules.note"),
                List.of(
                        word("rules.rule"),
                        figure("rules.gained"),
                        figure("rules.lost"),
                        figure("rules.moved"),
                        figure("rules.dossiers"),
                        figure("rules.flags")),
                finding.rules(),
                finding.rules().size(),
                r -> List.of(
                        new Cell(t.of(r.sentence()), List.of(ruleId(r))),
                        signed(r.gained(), "+"),
                        signed(r.lost(), "−"),
                        count(r.moved() + r.held()),
                        pair(r.sentBack(), r.completed()),
                        pair(r.flagsRaised() + r.flagsMoved(), r.flagsDropped())));
    }

    private String ruleId(Finding.RuleEffect rule) {
        return rule.inBaseline() == rule.inCandidate()
                ? rule.ruleId()
                : t.get(rule.inCandidate() ? "rules.added" : "rules.removed", rule.ruleId());
    }

    private Section dossiers(Counts counts, List<DossierChange> dossiers, DossierRows rows) {
        return table(
                t.get("dossiers.title", counts.changed()),
                t.get(dossiers.isEmpty() ? "dossiers.none" : "dossiers.note"),
                List.of(
                        word("dossiers.dossier"),
                        word("dossiers.gained"),
                        word("dossiers.lost"),
                        word("dossiers.moved"),
                        word("dossiers.rules")),
                dossiers,
                counts.changed(),
                rows::row);
    }

    private Section flags(Counts counts, List<FlagChange> flags, Finding.Names names) {
        int all = counts.flagsRaised() + counts.flagsDropped() + counts.flagsMoved();
        return table(
                t.get("flags.title", all),
                t.get(flags.isEmpty() ? "flags.none" : "flags.note"),
                List.of(
                        word("flags.case"),
                        word("flags.level"),
                        word("flags.change"),
                        figure("flags.before"),
                        figure("flags.after")),
                flags,
                all,
                f -> List.of(
                        new Cell(f.company(), List.of(holder(f, names) + " · " + t.stage(f.subject(), f.stage()))),
                        Cell.of(t.get("level." + f.level())),
                        Cell.of(t.get("flags." + f.kind())),
                        Cell.of(t.moment(f.before())),
                        Cell.of(t.moment(f.after()))));
    }

    private String holder(FlagChange flag, Finding.Names names) {
        String investor = flag.investorId() == null ? null : names.investors().get(flag.investorId());
        String holder = t.of(flag.holder().label());
        return investor == null
                ? holder
                : flag.holder() == org.aiguillage.delay.Holder.INVESTOR ? investor : investor + ", " + holder;
    }

    private Section loads(Finding finding) {
        List<Finding.Load> changed = finding.loads().stream()
                .filter(load -> load.before() != load.after())
                .toList();
        return table(
                t.get("loads.title", changed.size(), finding.loads().size()),
                t.get(changed.isEmpty() ? "loads.none" : "loads.note"),
                List.of(word("loads.investor"), figure("before"), figure("after"), figure("difference")),
                changed,
                changed.size(),
                load -> List.of(
                        Cell.of(finding.names().investors().getOrDefault(load.investorId(), load.investorId())),
                        Cell.of(t.number(load.before())),
                        Cell.of(t.number(load.after())),
                        difference(load.after() - load.before())));
    }

    private Section territories(Finding finding) {
        return table(
                t.get("territories.title"),
                t.get("territories.note"),
                List.of(
                        word("territories.territory"),
                        figure("territories.dossiers"),
                        figure("territories.dealsBefore"),
                        figure("territories.dealsAfter"),
                        figure("territories.unroutedBefore"),
                        figure("territories.unroutedAfter")),
                finding.territories(),
                finding.territories().size(),
                b -> List.of(
                        Cell.of(t.territory(b.territory())),
                        Cell.of(t.number(b.dossiers())),
                        Cell.of(t.decimal((double) b.dealsBefore() / b.dossiers())),
                        Cell.of(t.decimal((double) b.dealsAfter() / b.dossiers())),
                        Cell.of(t.percent((double) b.unroutedBefore() / b.dossiers())),
                        Cell.of(t.percent((double) b.unroutedAfter() / b.dossiers()))));
    }

    private Section silent(Finding finding) {
        return table(
                t.get("silent.title", finding.silent().size()),
                t.get(finding.silent().isEmpty() ? "silent.none" : "silent.note"),
                List.of(word("rules.rule"), word("silent.file")),
                finding.silent(),
                finding.silent().size(),
                r -> List.of(new Cell(t.of(r.sentence()), List.of(r.id())), Cell.of(r.file())));
    }

    private <T> Section table(
            String title, String note, List<Column> columns, List<T> items, int all, Function<T, List<Cell>> row) {
        List<List<Cell>> rows = items.stream().limit(ROOM).map(row).toList();
        int more = all - rows.size();
        return new Section(
                title, note, items.isEmpty() ? List.of() : columns, rows, more > 0 ? t.get("more", more) : "");
    }

    private Column word(String key) {
        return new Column(t.get(key), false);
    }

    private Column figure(String key) {
        return new Column(t.get(key), true);
    }

    private Cell count(int n) {
        return Cell.of(n == 0 ? "" : t.number(n));
    }

    private Cell signed(int n, String sign) {
        return Cell.of(n == 0 ? "" : sign + t.number(n));
    }

    private Cell pair(int more, int fewer) {
        return Cell.of(String.join(
                " ",
                Stream.of(signed(more, "+"), signed(fewer, "−"))
                        .map(Cell::text)
                        .filter(text -> !text.isEmpty())
                        .toList()));
    }

    private Cell difference(int n) {
        return n < 0 ? signed(-n, "−") : signed(n, "+");
    }

    /** The report of a result that is at hand as a whole. */
    public Report of(Result result) {
        return of(result.finding(), firstOf(result.dossiers()), firstOf(result.flags()));
    }

    private static <T> List<T> firstOf(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(ROOM, all.size())));
    }
}
