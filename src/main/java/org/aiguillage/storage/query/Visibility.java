package org.aiguillage.storage.query;

import java.util.List;
import org.aiguillage.access.Scope;

/**
 * What each scope sees of one kind of thing, as a condition with one parameter. Every query for a caller goes through here.
 *
 * @param ofTerritory what the staff of a territory sees, and so on
 */
public record Visibility(String ofTerritory, String ofCompany, String ofInvestor) {
    private static final String ALL = "? is not null";
    private static final String NOTHING = "? is null";
    private static final String DOSSIERS_OF_TERRITORY = "(select id from dossier where territory = ?)";
    private static final String DOSSIERS_OF_COMPANY = "(select id from dossier where company_id = ?)";

    /** And not taken back. */
    private static final String SENT_TO_INVESTOR = "referral.investor_id = ? and referral.status <> 'REVOKED'";

    public static final Visibility DOSSIERS = new Visibility(
            "dossier.territory = ?",
            "dossier.company_id = ?",
            "dossier.id in (select dossier_id from referral where " + SENT_TO_INVESTOR + ")");

    /** The same of one dossier, which is looked up at once: what else the investor has is not read for it. */
    public static final Visibility DOSSIER = new Visibility(
            DOSSIERS.ofTerritory,
            DOSSIERS.ofCompany,
            "exists (select 1 from referral where referral.dossier_id = dossier.id and " + SENT_TO_INVESTOR + ")");

    public static final Visibility COMPANIES = new Visibility(
            "company.id in (select company_id from dossier where territory = ?)",
            "company.id = ?",
            "company.id in (select company_id from dossier join referral on referral.dossier_id = dossier.id"
                    + " where " + SENT_TO_INVESTOR + ")");
    public static final Visibility REFERRALS = new Visibility(
            "referral.dossier_id in " + DOSSIERS_OF_TERRITORY,
            "referral.dossier_id in " + DOSSIERS_OF_COMPANY,
            SENT_TO_INVESTOR);
    public static final Visibility FLAGS = new Visibility(
            "flag.dossier_id in " + DOSSIERS_OF_TERRITORY,
            "flag.dossier_id in " + DOSSIERS_OF_COMPANY,
            "flag.subject_type = 'REFERRAL' and flag.subject_id in (select id from referral where " + SENT_TO_INVESTOR
                    + ")");
    public static final Visibility NOTICES =
            new Visibility("notice.dossier_id in " + DOSSIERS_OF_TERRITORY, NOTHING, NOTHING);
    public static final Visibility ACCOUNTS = new Visibility(NOTHING, NOTHING, NOTHING);
    public static final Visibility INVESTORS = new Visibility(ALL, NOTHING, "investor.id = ?");
    public static final Visibility MANDATES = new Visibility(ALL, NOTHING, "mandate.investor_id = ?");

    public Condition in(Scope scope) {
        if (scope instanceof Scope.Region) {
            return Condition.NONE;
        } else if (scope instanceof Scope.OfTerritory of) {
            return new Condition(ofTerritory, List.of(of.territory().name()));
        } else if (scope instanceof Scope.OfCompany of) {
            return new Condition(ofCompany, List.of(of.companyId()));
        } else if (scope instanceof Scope.OfInvestor of) {
            return new Condition(ofInvestor, List.of(of.investorId()));
        }
        throw new IllegalStateException("unknown scope " + scope);
    }
}
