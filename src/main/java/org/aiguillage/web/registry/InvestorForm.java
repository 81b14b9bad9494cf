package org.aiguillage.web.registry;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.dossier.Siren;
import org.aiguillage.mandate.Investor;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Lines;
import org.jspecify.annotations.Nullable;

/** The form of an investor: lists of companies are written one a line. */
final class InvestorForm {
    private static final Lines LISTS = new Lines(Set.of("portfolio", "conflicts"));

    private InvestorForm() {}

    /** What stands in the form. */
    public record Fields(String name, String kind, @Nullable String contactEmail, String portfolio, String conflicts) {}

    static Filled of(Investor.Profile profile) {
        return Filled.with(new Fields(
                profile.name(),
                profile.kind().name(),
                profile.contactEmail(),
                lines(profile.portfolio()),
                lines(profile.conflicts())));
    }

    private static String lines(Collection<Siren> sirens) {
        return sirens.stream().map(Siren::value).collect(Collectors.joining("\n"));
    }

    /** @throws Invalid naming the fields of the form */
    static Investor.Profile profile(MultivaluedMap<String, String> form) {
        try {
            return Filled.sent(LISTS.apart(form)).as(Investor.Profile.class);
        } catch (Invalid e) {
            throw LISTS.named(e, form);
        }
    }
}
