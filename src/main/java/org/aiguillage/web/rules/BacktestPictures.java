package org.aiguillage.web.rules;

import java.util.List;
import org.aiguillage.backtest.Finding;
import org.aiguillage.cluster.Territory;
import org.aiguillage.web.figure.Picture;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;

/** What a back-test found, in pictures: before beside after. */
final class BacktestPictures {
    private static final int MOST = 12;

    private BacktestPictures() {}

    /** How many dossiers each investor receives, the most changed first. */
    static Picture loads(Texts t, Finding finding) {
        List<Finding.Load> loads = finding.loads();
        int changed = (int)
                loads.stream().filter(load -> load.before() != load.after()).count();
        Picture picture = beforeAndAfter(
                t,
                t.get("rules.picture.loads", changed, loads.size()),
                t.get("rules.picture.loads.caption", Math.min(MOST, loads.size()), loads.size()),
                t.get("registry.investor"));
        for (Finding.Load load : loads.subList(0, Math.min(MOST, loads.size()))) {
            String name = finding.names().investors().getOrDefault(load.investorId(), load.investorId());
            picture = picture.row(name, cells(t, load.before(), load.after()));
        }
        return picture;
    }

    /** How many deals the dossiers of each territory lead to. */
    static Picture territories(Texts t, Finding finding) {
        int before = finding.counts().dealsBefore();
        int after = finding.counts().dealsAfter();
        Picture picture = beforeAndAfter(
                t,
                t.get("rules.picture.territories", after - before, t.number(before), t.number(after)),
                t.get(
                        "rules.picture.territories.caption",
                        finding.counts().dossiers(),
                        finding.territories().size()),
                t.get("registry.member.territory"));
        for (Finding.Balance balance : finding.territories()) {
            Territory territory = balance.territory();
            String name = territory == null ? t.get("territory.none") : t.of(territory.label());
            picture = picture.row(name, cells(t, balance.dealsBefore(), balance.dealsAfter()));
        }
        return picture;
    }

    private static Picture beforeAndAfter(Texts t, String title, String caption, String rows) {
        return Picture.of(Kind.BARS, title, caption, rows)
                .column(t.get("rules.picture.before"), Tone.BEFORE)
                .column(t.get("rules.picture.after"), Tone.AFTER);
    }

    private static List<Cell> cells(Texts t, int before, int after) {
        return List.of(new Cell(t.number(before), (double) before), new Cell(t.number(after), (double) after));
    }
}
