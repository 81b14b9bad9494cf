package org.aiguillage.notice;

/** What a message is about; each has a subject and a text in both languages. */
public enum Kind {
    /** To the holder, before the allowance ends. */
    WARNING,
    /** To the holder, when it has ended. */
    BREACH,
    /** To those who can end the wait. */
    ESCALATION,
    /** To the holder: the staff reminds it. */
    NUDGED,
    /** To somebody of the staff: a flag was given to them. */
    ASSIGNED,
    /** To the startup: its dossier was put before investors. */
    ROUTED,
    /** To the startup: its dossier was put before one more. */
    ONE_MORE,
    /** To whoever owes what is missing. */
    INCOMPLETE,
    /** To the startup: an investor moved to another stage. */
    STAGE,
    /** To the startup: an investor asks something. */
    ASKED,
    /** To the startup: an investor put the dossier aside until a day. */
    PARKED,
    /** To the startup: an investor declined. */
    DECLINED,
    /** To the startup: an investor has paid. */
    WON,
    /** To the startup: the raise is over, with money. */
    FINANCED,
    /** To the startup: the dossier was withdrawn by somebody else. */
    WITHDRAWN,
    /** To the investor: a dossier was routed to it. */
    NEW_DEAL,
    /** To the investor: it has the ball again. */
    BACK,
    /** To the investor: the deal has ended without it. */
    OVER,
    /** To the investor: the company has taken its dossier back. */
    REVOKED,
    /** To the staff: an investor waits on the cluster. */
    ASKED_CLUSTER,
    /** To everybody who wants it: what waits on them this morning. */
    DIGEST,
    /** To nobody: an event that could not be read, for the staff to see. */
    UNREADABLE,
    /** To who is invited: a link by which to choose a password. */
    FIRST_PASSWORD,
    /** To who has forgotten the password: a link by which to choose another. */
    NEW_PASSWORD,
    /** To who has lost the second factor: a link by which to choose another password, and then to set a new factor up. */
    NEW_FACTOR;

    /** Whether the message holds a link that opens something: it leaves at any hour, and what it says is never kept. */
    public boolean opens() {
        return this == FIRST_PASSWORD || this == NEW_PASSWORD || this == NEW_FACTOR;
    }
}
