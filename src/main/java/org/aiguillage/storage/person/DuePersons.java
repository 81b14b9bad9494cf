package org.aiguillage.storage.person;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aiguillage.access.Account;
import org.aiguillage.audit.Trail;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.privacy.People.Due;
import org.aiguillage.storage.query.ClosedDossiers;
import org.aiguillage.storage.row.Moments;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the persons whose time is over: nothing speaks of them any more but what is over. */
final class DuePersons {
    private final Handle handle;
    private final @Nullable Instant closedDossiers;
    private final @Nullable Instant closedAccounts;
    private final @Nullable YearMonth addresses;

    DuePersons(
            Handle handle,
            @Nullable Instant closedDossiers,
            @Nullable Instant closedAccounts,
            @Nullable YearMonth addresses) {
        this.handle = handle;
        this.closedDossiers = closedDossiers;
        this.closedAccounts = closedAccounts;
        this.addresses = addresses;
    }

    private record Mention(String person, String stream, String knownAs) {}

    List<Due> list() {
        List<Due> due = new ArrayList<>();
        List<Mention> same = new ArrayList<>();
        for (Mention mention : mentions()) {
            if (!same.isEmpty() && !same.get(0).person().equals(mention.person())) {
                addIfOver(same, due);
                same.clear();
            }
            same.add(mention);
        }
        addIfOver(same, due);
        return due;
    }

    private List<Mention> mentions() {
        return handle.createQuery("select distinct person_id, stream, known_as from personal"
                        + " join person on person.id = person_id order by person_id, stream")
                .map((row, context) -> new Mention(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void addIfOver(List<Mention> same, List<Due> due) {
        if (!same.isEmpty() && same.stream().allMatch(this::isOver)) {
            Set<String> streams = new TreeSet<>();
            same.forEach(mention -> streams.add(mention.stream()));
            due.add(new Due(same.get(0).person(), streams));
        }
    }

    private boolean isOver(Mention mention) {
        int slash = mention.stream().indexOf('/');
        String kind = mention.stream().substring(0, slash);
        if (kind.equals(Trail.STREAM.kind())) {
            return addresses != null && ofAMonthBefore(mention.knownAs(), addresses);
        } else if (kind.equals(Dossier.STREAM.kind())) {
            return closedDossiers != null
                    && dossierClosedBefore(mention.stream().substring(slash + 1), closedDossiers);
        } else if (kind.equals(Notebook.STREAM.kind())) {
            return closedDossiers != null && dealOfDossierClosedBefore(mention.stream(), closedDossiers);
        }
        return kind.equals(Account.STREAM.kind())
                && closedAccounts != null
                && accountClosedBefore(mention.stream(), closedAccounts);
    }

    private static boolean ofAMonthBefore(String knownAs, YearMonth month) {
        int hash = knownAs.lastIndexOf('#');
        return hash >= 0 && knownAs.substring(hash + 1).compareTo(month.toString()) < 0;
    }

    private boolean dossierClosedBefore(String id, Instant moment) {
        return exists("select 1 from dossier where id = ? and " + ClosedDossiers.BEFORE, id, moment);
    }

    private boolean dealOfDossierClosedBefore(String stream, Instant moment) {
        return exists(
                "select 1 from dossier where id = (select dossier_id from referral where referral.id = ?) and "
                        + ClosedDossiers.BEFORE,
                stream.substring(stream.indexOf('/') + 1),
                moment);
    }

    private boolean accountClosedBefore(String stream, Instant moment) {
        return exists("select 1 from event where stream = ? and type = 'AccountClosed' and at < ?", stream, moment);
    }

    private boolean exists(String query, String id, Instant moment) {
        return handle.createQuery(query)
                .bind(0, id)
                .bind(1, Moments.text(moment))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
