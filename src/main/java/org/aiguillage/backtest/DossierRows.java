package org.aiguillage.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.aiguillage.backtest.Finding.MandateName;
import org.aiguillage.backtest.Report.Cell;
import org.aiguillage.dossier.CompletenessPolicy.Missing;

/** One dossier a row: who gains it, who loses it, who moves, and by which rules. */
final class DossierRows {
    private static final int NAMES = 4;

    private final ReportTexts t;
    private final Finding.Names names;

    DossierRows(ReportTexts t, Finding.Names names) {
        this.t = t;
        this.names = names;
    }

    List<Cell> row(DossierChange dossier) {
        return List.of(
                new Cell(dossier.company(), about(dossier)),
                list(dossier, DealChange.Kind.GAINED),
                list(dossier, DealChange.Kind.LOST),
                list(dossier, DealChange.Kind.MOVED),
                new Cell("", rules(dossier)));
    }

    private List<String> about(DossierChange dossier) {
        List<String> about = new ArrayList<>();
        String round = t.get("round." + (dossier.round() == null ? "none" : dossier.round()));
        about.add(round + ", " + t.territory(dossier.territory()) + ", " + t.date(dossier.at()));
        if (!dossier.missingAfter().isEmpty()) {
            about.add(t.get("dossiers.sentBack", missing(dossier.missingAfter()), dossier.putOff()));
        }
        if (!dossier.missingBefore().isEmpty()) {
            about.add(t.get("dossiers.completed", missing(dossier.missingBefore()), dossier.broughtForward()));
        }
        return about;
    }

    private String missing(List<Missing> missing) {
        return String.join(" ", missing.stream().map(m -> t.of(m.sentence())).toList());
    }

    private Cell list(DossierChange dossier, DealChange.Kind kind) {
        List<DealChange> deals =
                dossier.deals().stream().filter(d -> d.kind() == kind).toList();
        List<String> lines =
                new ArrayList<>(deals.stream().limit(NAMES).map(this::line).toList());
        if (deals.size() > NAMES) {
            lines.add(t.get("more", deals.size() - NAMES));
        }
        return new Cell(deals.isEmpty() ? "" : t.number(deals.size()), lines);
    }

    private String line(DealChange deal) {
        String place = switch (deal.kind()) {
            case GAINED -> deal.rankAfter() == null ? t.get("deal.later") : t.get("deal.rank", deal.rankAfter());
            case LOST -> deal.rankBefore() == null ? t.get("deal.later") : t.get("deal.rank", deal.rankBefore());
            default -> moved(deal);
        };
        return name(deal.mandateId()) + place;
    }

    private String moved(DealChange deal) {
        return deal.rankBefore() == null
                        || deal.rankAfter() == null
                        || deal.rankBefore().equals(deal.rankAfter())
                ? t.get("deal.score", String.valueOf(deal.scoreBefore()), String.valueOf(deal.scoreAfter()))
                : t.get("deal.moved", deal.rankBefore(), deal.rankAfter());
    }

    private String name(String mandateId) {
        MandateName mandate = names.mandates().get(mandateId);
        if (mandate == null) {
            return mandateId;
        }
        String investor = names.investors().getOrDefault(mandate.investorId(), mandate.investorId());
        return mandate.name() == null ? investor : investor + " – " + mandate.name();
    }

    private static List<String> rules(DossierChange dossier) {
        TreeSet<String> rules = new TreeSet<>();
        dossier.deals().forEach(deal -> rules.addAll(deal.rules()));
        dossier.missingAfter().forEach(missing -> rules.add(missing.ruleId()));
        dossier.missingBefore().forEach(missing -> rules.add(missing.ruleId()));
        return List.copyOf(rules);
    }
}
