package org.aiguillage.rulebook.kinds;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Siren;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict.Reason;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Case;
import org.aiguillage.rulebook.facts.SectorCodes;
import org.aiguillage.rulebook.facts.Territories;
import org.junit.jupiter.api.Test;

/** A kind of mandate is judged once, as long as memory lasts; and memory is bounded. */
final class MemoryTest {
    private static final String RULES = """
            package rules.routing
            import org.aiguillage.rulebook.facts.Candidate
            import org.aiguillage.rulebook.facts.Case
            rule "too-small" when
                $case : Case( room != null )
                $c : Candidate( terms.ticketMin != null, terms.ticketMin > $case.room )
            then
                judge.refuse($c, $c.terms().ticketMin());
            end
            rule "busy" when
                $case : Case()
                $c : Candidate( load > 3 )
            then
                judge.hold($c, null);
            end
            """;
    private static final Investor INVESTOR =
            new Investor("i", 1, new Investor.Profile("I", Investor.Kind.VC, null, Set.of(), Set.of()), null);

    private final List<Long> judged = new ArrayList<>();
    private final KindRouting routing = routing(new Memory.Bounds(1_000, 1_000));

    @Test
    void aKindIsJudgedOnceForAllDossiersThatAreAlikeInWhatTheRuleReads() {
        List<Standing> mandates = mandates(5, 5, 9, 9, 9);
        assertThat(routing.decide(room(7), mandates).refused()).isEqualTo(3);
        assertThat(judged).containsExactlyInAnyOrder(5L, 9L);
        assertThat(routing.decide(room(7), mandates(9, 5)).refused()).isEqualTo(1);
        assertThat(judged).hasSize(2);
        assertThat(routing.decide(room(4), mandates).refused()).isEqualTo(5);
        assertThat(judged).hasSize(4);
    }

    @Test
    void anotherVersionRemembersNothingOfThisOne() {
        routing.decide(room(7), mandates(5));
        routing(new Memory.Bounds(1_000, 1_000)).decide(room(7), mandates(5));
        assertThat(judged).containsExactly(5L, 5L);
    }

    @Test
    void whatIsRememberedIsBoundedHoweverManyDossiersCome() {
        KindRouting small = routing(new Memory.Bounds(1_000, 5_000));
        List<Standing> mandates = mandates(LongStream.range(0, 20).toArray());
        for (int room = 0; room < 500; room++) {
            assertThat(small.decide(room(room), mandates).refused()).isEqualTo(Math.max(0, 19 - room));
            assertThat(small.remembered()).isLessThan(10_500);
        }
    }

    @Test
    void whatIsRememberedIsBoundedHoweverManyMandatesCome() {
        KindRouting small = routing(new Memory.Bounds(50, 10_000));
        for (int from = 0; from < 5_000; from += 10) {
            List<Standing> mandates = mandates(LongStream.range(from, from + 10).toArray());
            assertThat(small.decide(room(2_500), mandates).routed()).hasSize(from < 2_500 ? 10 : from > 2_500 ? 0 : 1);
            assertThat(small.remembered()).isLessThan(25_000);
        }
    }

    /** Judges as the rule of tickets does, and writes down whom. */
    private KindRouting routing(Memory.Bounds bounds) {
        Function<Set<String>, Judge> judges =
                ids -> ids.contains("too-small") ? this::judge : facts -> c -> Opinion.NONE;
        return KindRouting.of("v", List.of(RULES), List.of(), judges, bounds);
    }

    private Function<Candidate, Opinion> judge(Collection<?> facts) {
        long room = facts.stream()
                .filter(Case.class::isInstance)
                .mapToLong(f -> requireNonNull(((Case) f).room()))
                .sum();
        return candidate -> {
            long ticket = requireNonNull(candidate.terms().ticketMin());
            judged.add(ticket);
            Reason reason = new Reason("too-small", new Sentence("non", "no"), null);
            return ticket > room
                    ? new Opinion(List.of(new Later<>(() -> reason)), List.of(), List.of(), null)
                    : Opinion.NONE;
        };
    }

    private static List<Standing> mandates(long... tickets) {
        return IntStream.range(0, tickets.length)
                .mapToObj(
                        i -> new Standing(new Mandate("m" + i, 1, INVESTOR.id(), terms(tickets[i]), null), INVESTOR, 0))
                .toList();
    }

    private static Mandate.Terms terms(long ticket) {
        return new Mandate.Terms(
                null,
                ticket,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Mandate.Role.BOTH,
                Set.of(),
                null,
                null,
                List.of(),
                null);
    }

    private static Case room(long euros) {
        CompanyProfile company =
                new CompanyProfile(new Siren("732829320"), null, null, "C", null, Set.of(), Set.of(), null, null);
        return new Case(
                new Raise(company, Ask.NOTHING_YET, null, null, null),
                euros,
                LocalDate.of(2026, 7, 10),
                new SectorCodes(List.of()),
                new Territories(List.of()));
    }
}
