package org.aiguillage.web.registry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Status;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.ReferralFilter;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.registry.OneInvestorView.DealRow;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Texts;

/** Puts one investor in words. */
final class OneInvestorWords {
    private static final int MOST_DEALS = 20;
    private static final PageRequest MANDATES = new PageRequest("name", PageRequest.MOST, null);

    private final Directory directory;
    private final Pipeline pipeline;
    private final Dossiers dossiers;
    private final Sectors sectors;
    private final AccountsWords accounts;

    OneInvestorWords(Services services) {
        this.directory = services.directory();
        this.pipeline = services.pipeline();
        this.dossiers = services.dossiers();
        this.sectors = new Sectors(services.rulebooks());
        this.accounts = new AccountsWords(services);
    }

    /**
     * @param notice what was just done; empty when nothing was
     * @param problem why what was asked for was refused; empty when nothing was
     */
    OneInvestorView view(Texts t, Account who, Investor investor, String notice, String problem) {
        String contact = investor.profile().contactEmail();
        List<Mandate> mandates =
                directory.mandatesOf(investor.id(), MANDATES, who.scope()).items();
        MandateFacts facts = new MandateFacts(t, sectors.names(t));
        return new OneInvestorView(
                InvestorsPage.PATH + "/" + investor.id(),
                investor.id(),
                investor.version(),
                investor.profile().name(),
                t.get(
                        "registry.investor.lead",
                        t.get("registry.kind." + investor.profile().kind()),
                        mandates.size(),
                        investor.profile().portfolio().size()),
                contact == null ? "" : contact,
                mandates.stream().map(facts::card).toList(),
                deals(t, who, investor.id()),
                accounts.of(t, who, investor.id()),
                Option.of(t, Investor.Kind.class, "registry.kind"),
                who.role() == Role.REGIONAL_STAFF,
                notice,
                problem);
    }

    private List<DealRow> deals(Texts t, Account who, String investorId) {
        return Stream.of(Status.Name.ACTIVE, Status.Name.WAITING)
                .flatMap(status -> pipeline
                        .referrals(
                                new ReferralFilter(investorId, null, status),
                                new PageRequest("since", MOST_DEALS, null),
                                who.scope())
                        .items()
                        .stream())
                .sorted(Comparator.comparing(referral -> referral.visit().clockSince()))
                .limit(MOST_DEALS)
                .flatMap(referral -> row(t, who, referral))
                .toList();
    }

    private Stream<DealRow> row(Texts t, Account who, Referral referral) {
        return dossiers.find(referral.dossierId(), who.scope()).stream()
                .map(dossier -> new DealRow(
                        "/dossiers/" + dossier.id(),
                        dossier.raise().company().name(),
                        t.of(referral.stage().label()),
                        referral.visit().holder() == null
                                ? ""
                                : t.get("holder." + referral.visit().holder()),
                        t.date(referral.visit().clockSince())));
    }
}
