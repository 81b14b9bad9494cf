package org.aiguillage.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.observatory.AuditTrails;
import org.aiguillage.observatory.DossierTimeline;
import org.aiguillage.observatory.WhyNot;
import org.aiguillage.routing.DealClock;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.account.AccountsResource;
import org.aiguillage.web.api.account.AuditResource;
import org.aiguillage.web.api.account.ColleaguesResource;
import org.aiguillage.web.api.account.ErasuresResource;
import org.aiguillage.web.api.account.InvitationsResource;
import org.aiguillage.web.api.account.NoticeChoiceResource;
import org.aiguillage.web.api.account.NoticesResource;
import org.aiguillage.web.api.account.OwnPersonalFileResource;
import org.aiguillage.web.api.account.PersonalFilesResource;
import org.aiguillage.web.api.account.SessionsResource;
import org.aiguillage.web.api.account.TokensResource;
import org.aiguillage.web.api.account.ViewsResource;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.deal.MovesResource;
import org.aiguillage.web.api.deal.NotebookResource;
import org.aiguillage.web.api.deal.QuestionsResource;
import org.aiguillage.web.api.deal.ReferralForecastResource;
import org.aiguillage.web.api.deal.ReferralsResource;
import org.aiguillage.web.api.delay.BottlenecksResource;
import org.aiguillage.web.api.delay.CalendarsResource;
import org.aiguillage.web.api.delay.FlagCareResource;
import org.aiguillage.web.api.delay.FlagsResource;
import org.aiguillage.web.api.dossier.CompaniesResource;
import org.aiguillage.web.api.dossier.ConsentsResource;
import org.aiguillage.web.api.dossier.DocumentsResource;
import org.aiguillage.web.api.dossier.DossierFileResource;
import org.aiguillage.web.api.dossier.DossierForecastResource;
import org.aiguillage.web.api.dossier.DossierVersions;
import org.aiguillage.web.api.dossier.DossiersResource;
import org.aiguillage.web.api.dossier.OpenedDocument;
import org.aiguillage.web.api.dossier.OpeningsResource;
import org.aiguillage.web.api.dossier.SubmissionResource;
import org.aiguillage.web.api.investor.InvestorsResource;
import org.aiguillage.web.api.investor.MandatePreviewResource;
import org.aiguillage.web.api.investor.MandatesResource;
import org.aiguillage.web.api.investor.PaceResource;
import org.aiguillage.web.api.rulebook.BacktestsResource;
import org.aiguillage.web.api.rulebook.DifferenceResource;
import org.aiguillage.web.api.rulebook.RulebooksResource;
import org.aiguillage.web.api.rulebook.TablesResource;
import org.aiguillage.web.api.rulebook.WorkbookResource;

/** All calls of the API, each built from what it needs. */
public final class Resources {
    private Resources() {}

    public static List<Object> of(Services s) {
        OnlyOnce onlyOnce = new OnlyOnce(s.journal(), s.repeats());
        DossierVersions versions = new DossierVersions(s.journal(), s.dossiers());
        DealClock dealClock = new DealClock(s.timekeeper(), s.dossiers());
        FlagClock flagClock = new FlagClock(s.visits(), s.timekeeper());
        List<Object> calls = List.of(
                new AccountsResource(
                        s.openAccount(),
                        s.changeAccount(),
                        s.accounts(),
                        s.directory(),
                        s.dossiers(),
                        s.mandates(),
                        onlyOnce),
                new SessionsResource(s.keepSessions()),
                new TokensResource(s.issueTokens(), onlyOnce),
                new InvitationsResource(s.inviteAccount()),
                new NoticeChoiceResource(s.chooseNotices()),
                new ViewsResource(s.keepViews(), s.pipeline()),
                new AuditResource(new AuditTrails(s.journal(), s.trails())),
                new ErasuresResource(s.erasePerson(), s.erasures()),
                new PersonalFilesResource(s.tellPerson()),
                new OwnPersonalFileResource(s.tellPerson()),
                new NoticesResource(s.outbox(), s.clock()),
                new CompaniesResource(s.directory()),
                new InvestorsResource(s.changeMandates(), s.mandates(), s.pipeline(), onlyOnce),
                new MandatesResource(s.changeMandates(), s.mandates(), s.pipeline(), onlyOnce),
                new DossiersResource(s.changeDossier(), s.dossiers(), s.pipeline(), s.mandates(), onlyOnce),
                new DossierFileResource(
                        s.dossiers(),
                        s.referrals(),
                        new DossierTimeline(s.dossiers(), s.journal()),
                        s.explainDossier(),
                        s.replayDossier(),
                        new WhyNot(s.rulebooks()),
                        dealClock),
                new ConsentsResource(
                        s.dossiers(), s.showConsents(), s.changeConsent(), s.mandates(), s.namedInvestors()),
                new SubmissionResource(s.submitDossier(), s.changeDossier(), versions),
                new DocumentsResource(
                        s.changeDossier(),
                        s.dossiers(),
                        new OpenedDocument(s.dossiers(), s.documents(), s.audit()),
                        versions,
                        onlyOnce),
                new OpeningsResource(s.dossiers(), s.openings()),
                new ReferralsResource(s.referrals(), s.pipeline(), dealClock),
                new ReferralForecastResource(s.referrals(), s.forecasts()),
                new QuestionsResource(s.showQuestions()),
                new BottlenecksResource(s.bottlenecks()),
                new DossierForecastResource(s.dossiers(), s.referrals(), s.forecasts()),
                new NotebookResource(s.keepNotebook()),
                new MandatePreviewResource(s.changeMandates(), s.previewMandate()),
                new PaceResource(s.mandates(), s.investorPaces()),
                new MovesResource(s.followReferral(), dealClock),
                new FlagsResource(s.flags(), s.pipeline(), s.acknowledgeFlag(), flagClock, s.clock(), s.journal()),
                new FlagCareResource(s.flags(), s.assignFlag(), s.nudgeHolder(), flagClock, s.clock(), s.journal()),
                new ColleaguesResource(s.accounts()),
                new CalendarsResource(s.calendars()),
                new TablesResource(s.editTables()),
                new WorkbookResource(s.editTables()),
                new DifferenceResource(s.compareRulebooks()),
                new RulebooksResource(s.rulebooks(), s.activateRulebook()),
                new BacktestsResource(s.askBacktest(), s.backtests(), onlyOnce));
        return Stream.concat(calls.stream(), Stream.of(new OpenApiResource(classes(calls))))
                .toList();
    }

    private static java.util.Set<Class<?>> classes(List<Object> calls) {
        return calls.stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
    }
}
