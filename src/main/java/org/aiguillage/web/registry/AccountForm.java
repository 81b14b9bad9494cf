package org.aiguillage.web.registry;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** The form of an account: one choice says whether somebody works for the region or for which office. */
final class AccountForm {
    private static final String ROLE = "role";
    private static final String OF = ":";

    private AccountForm() {}

    /** What stands in the form. */
    public record Fields(@Nullable String role, String name, String email) {}

    /** Where staff can work. */
    static List<Option> posts(Texts t) {
        List<Option> posts = new ArrayList<>();
        posts.add(new Option(Role.REGIONAL_STAFF.name(), t.get("role.REGIONAL_STAFF")));
        for (Territory territory : Territory.values()) {
            posts.add(new Option(post(territory), t.get("role.TERRITORY_STAFF", t.of(territory.label()))));
        }
        return posts;
    }

    private static String post(Territory territory) {
        return Role.TERRITORY_STAFF + OF + territory;
    }

    static Filled of(Account account) {
        Account.Terms terms = account.terms();
        Territory territory = terms.territory();
        String role = territory == null ? terms.role().name() : post(territory);
        return Filled.with(new Fields(role, terms.name(), terms.email()));
    }

    /** The same fields as the API has them: the office apart from the role. */
    static MultivaluedMap<String, String> apart(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(form);
        String role = form.getFirst(ROLE);
        if (role != null) {
            int of = role.indexOf(OF);
            fields.putSingle(ROLE, of < 0 ? role : role.substring(0, of));
            if (!form.containsKey("companyId") && !form.containsKey("investorId")) {
                fields.putSingle("territory", of < 0 ? "" : role.substring(of + 1));
            }
        }
        return fields;
    }
}
