package org.aiguillage.web;

import java.time.Clock;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.ChooseNotices;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Repeats;
import org.aiguillage.access.Sessions;
import org.aiguillage.backtest.AskBacktest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.delay.AcknowledgeFlag;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Documents;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.Referrals;
import org.aiguillage.routing.SubmitDossier;

/** All that the calls need, as the application has wired it; each resource is handed only its own part. */
public record Services(
        Clock clock,
        Journal journal,
        Accounts accounts,
        OpenAccount openAccount,
        ChooseNotices chooseNotices,
        Sessions sessions,
        Repeats repeats,
        Dossiers dossiers,
        Documents documents,
        Referrals referrals,
        Mandates mandates,
        Flags flags,
        Visits visits,
        Pipeline pipeline,
        Rulebooks rulebooks,
        ChangeDossier changeDossier,
        SubmitDossier submitDossier,
        ChangeMandates changeMandates,
        FollowReferral followReferral,
        ExplainDossier explainDossier,
        AcknowledgeFlag acknowledgeFlag,
        Calendars calendars,
        Timekeeper timekeeper,
        AskBacktest askBacktest,
        Backtests backtests) {}
