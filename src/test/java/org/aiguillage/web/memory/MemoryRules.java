package org.aiguillage.web.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.routing.RoutingPolicy;
import org.aiguillage.routing.Verdict;

/** Three rules: a pitch deck is needed, the round must fit, and whoever has no room left is held. */
final class MemoryRules implements CompletenessPolicy, RoutingPolicy, Rulebooks {
    static final String VERSION = "f".repeat(64);

    private static final Sentence DECK = new Sentence("Il manque la présentation.", "The pitch deck is missing.");
    private static final Sentence ROUND = new Sentence("Ce tour n’est pas visé.", "The round is not looked at.");
    private static final Sentence FULL = new Sentence("Plus de place.", "No room left.");
    private static final Sentence FITS = new Sentence("Le tour convient.", "The round fits.");

    @Override
    public List<Missing> missing(Dossier dossier) {
        boolean deck = dossier.documents().stream().anyMatch(d -> d.kind() == Document.Kind.PITCH_DECK);
        return deck ? List.of() : List.of(new Missing("PITCH_DECK", Holder.STARTUP, "completeness.deck", DECK));
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Set<String> sectors() {
        return Set.of("SAAS", "AI", "OTHER");
    }

    @Override
    public List<Verdict> decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
        return mandates.stream().map(s -> verdict(dossier, s)).toList();
    }

    private static Verdict verdict(Dossier dossier, Standing s) {
        boolean fits = s.mandate().terms().rounds().isEmpty()
                || s.mandate().terms().rounds().contains(dossier.raise().ask().round());
        Integer capacity = s.mandate().terms().capacity();
        if (!fits) {
            return verdict(s, Verdict.Answer.REFUSE, List.of(new Verdict.Reason("routing.round", ROUND)));
        } else if (capacity != null && capacity <= s.load()) {
            return verdict(s, Verdict.Answer.HOLD, List.of(new Verdict.Reason("routing.capacity", FULL)));
        }
        return verdict(s, Verdict.Answer.ROUTE, List.of());
    }

    private static Verdict verdict(Standing s, Verdict.Answer answer, List<Verdict.Reason> reasons) {
        return new Verdict(
                s.mandate().id(),
                s.investor().id(),
                answer,
                10,
                List.of(new Verdict.Points("round", 10, "score.round", FITS)),
                reasons,
                null,
                VERSION);
    }

    @Override
    public List<Rulebook> all() {
        return List.of(current());
    }

    @Override
    public Optional<Rulebook> find(String version) {
        return all().stream().filter(r -> r.version().equals(version)).findFirst();
    }

    @Override
    public Rulebook current() {
        List<Rule> rules = List.of(new Rule("routing.round", "routing/round.drl", ROUND));
        List<Table> tables = List.of(new Table("sectors", List.of("code"), List.of(List.of("SAAS"))));
        return new Rulebook(VERSION, Instant.EPOCH, "system", true, rules, tables);
    }
}
