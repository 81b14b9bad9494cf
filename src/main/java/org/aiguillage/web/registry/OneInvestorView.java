package org.aiguillage.web.registry;

import java.util.List;
import org.aiguillage.web.sheet.Option;

/**
 * One investor in words.
 *
 * @param contact where it is written to; empty when nowhere
 * @param mandates what it looks at
 * @param deals those it holds, the one that stands longest first
 * @param accounts of its people; shown to the region only
 * @param mayChange whether the reader may change it
 */
public record OneInvestorView(
        String path,
        String id,
        long version,
        String title,
        String lead,
        String contact,
        List<MandateCard> mandates,
        List<DealRow> deals,
        List<AccountsView.Row> accounts,
        List<Option> kinds,
        boolean mayChange,
        String notice,
        String problem) {

    public record MandateCard(String id, String name, List<Fact> facts) {}

    public record Fact(String label, String text) {}

    public record DealRow(String dossier, String company, String stage, String holder, String since) {}
}
