package org.aiguillage.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.json.DomainJson;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.jspecify.annotations.Nullable;

/** A complete Series A dossier, and a mandate that takes anything; a test changes what it is about: {@code path=JSON}. */
final class Sample {
    static final Path RULES = Path.of("rules");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
    static final Instant NOW = Instant.parse("2026-07-10T15:00:00Z");
    static final String COMPANY = "732829320";
    static final String COMPETITOR = "552100554";
    static final Rulebook SHIPPED = Rulebook.load(RULES);

    private static final ObjectMapper JSON = DomainJson.mapper();
    private static final String RAISE = """
            {"company": {"siren": "732829320", "name": "Lumen Rail", "territory": "LYON", "sectors": ["SAAS", "AI"]},
             "ask": {"round": "SERIES_A", "amount": 4000000, "instrument": "EQUITY", "preMoney": 12000000,
                     "useOfFunds": "sales in Germany"},
             "traction": {},
             "contact": {"name": "Ada Martin", "email": "ada@lumenrail.fr"},
             "consent": {"allInvestors": true}}""";
    private static final List<Document.Kind> DOCUMENTS = List.of(
            Document.Kind.PITCH_DECK,
            Document.Kind.BUSINESS_PLAN,
            Document.Kind.CAP_TABLE,
            Document.Kind.FINANCIAL_STATEMENTS);

    private Sample() {}

    static Dossier dossier(String... changes) {
        return dossier(DOCUMENTS, changes);
    }

    static Dossier dossier(List<Document.Kind> documents, String... changes) {
        return raising(read(RAISE, Raise.class, changes), documents);
    }

    static Dossier raising(Raise raise) {
        return raising(raise, DOCUMENTS);
    }

    private static Dossier raising(Raise raise, List<Document.Kind> documents) {
        return new Dossier(
                "dossier-1",
                1,
                "company-1",
                raise,
                documents.stream().map(Sample::document).toList(),
                Stage.SUBMITTED,
                new Status.Active(),
                Set.of(),
                0,
                Visit.begin(1, "SUBMITTED", Holder.CLUSTER, Holder.CLUSTER, NOW),
                NOW,
                NOW,
                null);
    }

    /** Changes below {@code profile} are the investor's, {@code load} is the number of open referrals. */
    static Standing mandate(String... changes) {
        return named("mandate-1", changes);
    }

    static Standing named(String id, String... changes) {
        String[] profile = Arrays.stream(changes)
                .filter(c -> c.startsWith("profile."))
                .map(c -> c.substring("profile.".length()))
                .toArray(String[]::new);
        String[] terms = Arrays.stream(changes)
                .filter(c -> !c.startsWith("profile.") && !c.startsWith("load="))
                .toArray(String[]::new);
        int load = Arrays.stream(changes)
                .filter(c -> c.startsWith("load="))
                .mapToInt(c -> Integer.parseInt(c.substring("load=".length())))
                .sum();
        Investor investor = new Investor(
                "investor-1",
                1,
                read("{\"name\": \"Rhône Capital\", \"kind\": \"VC\"}", Investor.Profile.class, profile),
                null);
        Mandate mandate = new Mandate(id, 1, "investor-1", read("{}", Mandate.Terms.class, terms), null);
        return new Standing(mandate, investor, load);
    }

    static Turn turn(String stage, Holder holder, @Nullable String round, @Nullable Integer promisedDays) {
        return new Turn(1, stage, holder, new Visit.Terms(round, promisedDays, Territory.LYON, null), NOW, List.of());
    }

    private static Document document(Document.Kind kind) {
        return new Document(
                "document-" + kind, kind, "file.pdf", "application/pdf", 10, "0".repeat(64), NOW, null, null);
    }

    private static <T> T read(String json, Class<T> type, String... changes) {
        try {
            JsonNode tree = JSON.readTree(json);
            for (String change : changes) {
                int equals = change.indexOf('=');
                String[] path = change.substring(0, equals).split("\\.", -1);
                ObjectNode node = (ObjectNode) tree;
                for (int i = 0; i < path.length - 1; i++) {
                    node = (ObjectNode) node.get(path[i]);
                }
                node.set(path[path.length - 1], JSON.readTree(change.substring(equals + 1)));
            }
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
