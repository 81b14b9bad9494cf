package org.aiguillage.web.registry;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aiguillage.dossier.Siren;
import org.aiguillage.mandate.Investor;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.sheet.Filled;
import org.jspecify.annotations.Nullable;

/** The form of an investor: lists of companies are written one a line. */
final class InvestorForm {
    private static final List<String> LISTS = List.of("portfolio", "conflicts");

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
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(form);
        for (String list : LISTS) {
            String text = form.getFirst(list);
            if (text != null) {
                fields.put(
                        list,
                        Arrays.stream(text.split("[\\n,;]"))
                                .map(line -> line.replaceAll("\\s", ""))
                                .toList());
            }
        }
        try {
            return Filled.sent(fields).as(Investor.Profile.class);
        } catch (Invalid e) {
            throw new Invalid(e.errors().stream().map(InvestorForm::atTheList).toList());
        }
    }

    /** A company that is wrong is one of a field that holds many. */
    private static FieldError atTheList(FieldError error) {
        return LISTS.stream()
                .filter(list -> error.field().startsWith(list))
                .findFirst()
                .map(list -> new FieldError(list, error.expected()))
                .orElse(error);
    }
}
