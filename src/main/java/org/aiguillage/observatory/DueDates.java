package org.aiguillage.observatory;

import java.time.Instant;
import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Subject;

/** What falls due next: the moment at which the running turn of a dossier or a deal has used up its allowance. */
public interface DueDates {

    record DueDate(Subject subject, Instant due) {}

    /** At most {@code limit}, the earliest first; an investor has those of its deals only. */
    List<DueDate> next(int limit, Scope scope);
}
