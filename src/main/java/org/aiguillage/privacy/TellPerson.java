package org.aiguillage.privacy;

import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;

/** Tells what is kept about a person. That somebody has read it is on record, in pseudonyms. */
public final class TellPerson {
    private final Journal journal;
    private final Audit audit;
    private final People people;

    public TellPerson(Journal journal, Audit audit, People people) {
        this.journal = journal;
        this.audit = audit;
        this.people = people;
    }

    /** @throws Refused NOT_FOUND when nothing is kept about the address */
    public PersonalFile tell(String reader, String email) {
        Somebody somebody = people.find(email).orElseThrow(Refused::notFound);
        PersonalFile file = people.file(somebody, journal.now());
        audit.record(reader, new AuditEvent.PersonalFileRead(somebody.persons()));
        return file;
    }
}
