package org.aiguillage.rulebook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Closure;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.rulebook.facts.Provided;
import org.aiguillage.rulebook.source.Schema.Column;

/** All tables that a rulebook has, each with what its cells must be: the one place that says so. */
public final class Schemas {
    static final String YES = "YES";
    static final String NO = "NO";

    static final Schema SECTORS = table("sectors", "Les secteurs et leur famille", "The sectors and their family")
            .column("code", "code", "code", CellType.text())
            .column("family", "famille", "family", CellType.text())
            .column("fr", "nom français", "French name", CellType.text())
            .column("en", "nom anglais", "English name", CellType.text())
            .key("code");

    static final Schema REQUIRED = table(
                    "required", "Ce qu’un dossier doit contenir, par tour", "What a dossier must contain, by round")
            .column("round", "tour (* : tous)", "round (*: all)", CellType.oneOfOrAny(Round.values()))
            .column("item", "pièce ou champ", "document or field", CellType.oneOf(items()))
            .column("owedBy", "due par", "owed by", CellType.oneOf(Holder.values()))
            .column("fr", "nom français", "French name", CellType.text())
            .column("en", "nom anglais", "English name", CellType.text())
            .key("round", "item");

    static final Schema WEIGHTS = table("weights", "Ce que vaut chaque critère", "What each criterion is worth")
            .column("criterion", "critère", "criterion", CellType.text())
            .column("from", "à partir de", "from", CellType.number().orNone())
            .column("below", "en dessous de", "below", CellType.number().orNone())
            .column("points", "points", "points", CellType.whole())
            .key("criterion", "from");

    static final Schema ALLOWANCES = table(
                    "allowances", "Les délais impartis, en jours ouvrés", "The allowances, in working days")
            .column("stage", "stade", "stage", CellType.oneOf(stages()))
            .column("holder", "qui tient le dossier", "who holds the dossier", CellType.oneOf(Holder.values()))
            .column("round", "tour (* : tous)", "round (*: all)", CellType.oneOfOrAny(Round.values()))
            .column("workingDays", "jours ouvrés", "working days", CellType.positive())
            .column("warningShare", "part avant avertissement", "share before a warning", CellType.share())
            .key("stage", "holder", "round");

    static final Schema CURRENCIES = table(
                    "currencies", "Ce que vaut une unité en euros", "What one unit is worth in euros")
            .column("currency", "devise", "currency", CellType.currency())
            .column("euros", "euros", "euros", CellType.positive())
            .key("currency");

    static final Schema PARAMETERS = table(
                    "parameters", "Les nombres que les règles nomment", "The numbers that rules refer to by name")
            .column("name", "nom", "name", CellType.text())
            .column("value", "valeur", "value", CellType.number())
            .key("name");

    static final Schema NEIGHBOURS = table("neighbours", "Les territoires voisins", "The neighbouring territories")
            .column("territory", "territoire", "territory", CellType.oneOf(Territory.values()))
            .column("neighbour", "voisin", "neighbour", CellType.oneOf(Territory.values()))
            .key("territory", "neighbour");

    static final Schema ESCALATIONS = table(
                    "escalations",
                    "Quand un niveau d’alerte est atteint et qui est prévenu",
                    "When a level is reached and who is told")
            .column("level", "niveau", "level", CellType.oneOf(Level.values()))
            .column(
                    "holder",
                    "qui tient le dossier (* : tous)",
                    "who holds the dossier (*: all)",
                    CellType.oneOfOrAny(Holder.values()))
            .column(
                    "workingDays",
                    "jours ouvrés après le délai",
                    "working days past the allowance",
                    CellType.positive().orNone())
            .column("target", "qui est prévenu", "who is told", CellType.oneOf(Target.values()))
            .key("level", "holder");

    static final Schema CLOSURES = table(
                    "closures", "Les fermetures, en plus des jours fériés", "Closures, beside the public holidays")
            .column("who", "qui ferme", "who is closed", CellType.oneOf(Closure.Who.values()))
            .column("whose", "lequel", "which one", CellType.text().orNone())
            .column("from", "premier jour", "first day", CellType.day())
            .column("to", "dernier jour", "last day", CellType.day())
            .column("everyYear", "chaque année", "every year", CellType.oneOf(List.of(YES, NO)))
            .column("fr", "nom français", "French name", CellType.text())
            .column("en", "nom anglais", "English name", CellType.text())
            .key("who", "whose", "from");

    private static final List<Schema> ALL =
            List.of(SECTORS, REQUIRED, WEIGHTS, ALLOWANCES, ESCALATIONS, CLOSURES, CURRENCIES, PARAMETERS, NEIGHBOURS);

    private Schemas() {}

    public static List<Schema> all() {
        return ALL;
    }

    public static Optional<Schema> find(String name) {
        return ALL.stream().filter(schema -> schema.name().equals(name)).findFirst();
    }

    private static Set<String> items() {
        Set<String> items = new TreeSet<>(Provided.paths());
        Arrays.stream(Document.Kind.values()).map(Enum::name).forEach(items::add);
        return items;
    }

    private static Set<String> stages() {
        Set<String> stages = new TreeSet<>();
        Stream.of(Stage.values(), ReferralStage.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .forEach(stages::add);
        return stages;
    }

    private static Declaring table(String name, String fr, String en) {
        return new Declaring(name, new Sentence(fr, en));
    }

    /** A schema on the way. */
    private static final class Declaring {
        private final String name;
        private final Sentence title;
        private final List<Column> columns = new ArrayList<>();

        Declaring(String name, Sentence title) {
            this.name = name;
            this.title = title;
        }

        Declaring column(String column, String fr, String en, CellType type) {
            columns.add(new Column(column, new Sentence(fr, en), type));
            return this;
        }

        Schema key(String... names) {
            return new Schema(name, title, columns, List.of(names));
        }
    }
}
