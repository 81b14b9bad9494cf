package org.aiguillage.web.staff.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.observatory.SlowCases.Filter;
import org.aiguillage.observatory.SlowCases.Tally;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.Chip;
import org.jspecify.annotations.Nullable;

/** Which cases somebody wants to see, and what other choices there are, each with its number of cases. */
public record DeskFilter(Query query) {
    public static final List<String> NAMES = List.of("holder", "territory", "level", "for", Query.CURSOR);
    private static final String OUTSIDE = "NONE";
    private static final String ME = "ME";

    Filter cases(Account who) {
        boolean outside = query.is("territory", OUTSIDE);
        return new Filter(
                query.choice(Level.class, "level"),
                outside ? null : query.choice(Territory.class, "territory"),
                outside ? true : null,
                query.choice(Holder.class, "holder"),
                query.is("for", ME) ? who.id() : null);
    }

    List<Chip.Group> chips(Texts t, Account who, List<Tally> tally) {
        List<Chip.Group> groups = new ArrayList<>();
        groups.add(group(t, who, tally, "holder", names(Holder.class), value -> t.get("staff.filter.holder." + value)));
        if (who.role() == Role.REGIONAL_STAFF) {
            groups.add(group(t, who, tally, "territory", territories(), value -> place(t, value)));
        }
        groups.add(group(t, who, tally, "level", levels(), value -> t.get("level." + value)));
        groups.add(group(t, who, tally, "for", List.of(ME), value -> t.get("staff.filter.for." + value)));
        return groups.stream().filter(group -> group.chips().size() > 1).toList();
    }

    private Chip.Group group(
            Texts t, Account who, List<Tally> tally, String name, List<String> values, Function<String, String> words) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(t, t.get("staff.filter." + name + ".all"), name, null, count(who, tally, name, null)));
        for (String value : values) {
            int cases = count(who, tally, name, value);
            if (cases > 0 || query.is(name, value)) {
                chips.add(chip(t, words.apply(value), name, value, cases));
            }
        }
        return new Chip.Group(t.get("staff.filter." + name), chips);
    }

    private Chip chip(Texts t, String words, String name, @Nullable String value, int cases) {
        return new Chip(
                t.get("staff.filter.count", words, t.number(cases)),
                query.with(name, value).at(DeskWords.PATH),
                query.is(name, value));
    }

    /** How many cases there would be under this choice, all others staying as they are. */
    private int count(Account who, List<Tally> tally, String name, @Nullable String value) {
        Query choice = query.with(name, value);
        return DeskWords.sum(tally.stream().filter(matching(choice, who)).toList());
    }

    private static Predicate<Tally> matching(Query choice, Account who) {
        return it -> fits(choice, "holder", it.holder().name())
                && fits(choice, "level", it.level().name())
                && fits(
                        choice,
                        "territory",
                        it.territory() == null ? OUTSIDE : it.territory().name())
                && fits(choice, "for", Objects.equals(it.assignedTo(), who.id()) ? ME : "");
    }

    private static boolean fits(Query choice, String name, String value) {
        return choice.text(name) == null || choice.is(name, value);
    }

    private static String place(Texts t, String value) {
        return Raised.territory(t, value.equals(OUTSIDE) ? null : Territory.valueOf(value));
    }

    private static List<String> territories() {
        List<String> all = new ArrayList<>(names(Territory.class));
        all.add(OUTSIDE);
        return all;
    }

    private static List<String> levels() {
        return Arrays.stream(Level.values())
                .sorted(Comparator.reverseOrder())
                .map(Enum::name)
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
