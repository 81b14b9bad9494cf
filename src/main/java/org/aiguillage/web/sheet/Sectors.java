package org.aiguillage.web.sheet;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aiguillage.observatory.Rulebooks;

/** The sectors that the tables in force know, named as the reader reads them. */
public record Sectors(Rulebooks rulebooks) {
    private static final String TABLE = "sectors";

    /** By name. */
    public List<Option> options(Texts t) {
        Rulebooks.Table table = rulebooks.current().tables().stream()
                .filter(it -> it.name().equals(TABLE))
                .findFirst()
                .orElseThrow();
        int code = table.columns().indexOf("code");
        int name = table.columns().indexOf(t.language());
        return table.rows().stream()
                .map(row -> new Option(row.get(code), capital(row.get(name), t)))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(locale(t))))
                .toList();
    }

    public SectorNames names(Texts t) {
        return new SectorNames(options(t));
    }

    private static String capital(String name, Texts t) {
        return name.substring(0, 1).toUpperCase(locale(t)) + name.substring(1);
    }

    private static Locale locale(Texts t) {
        return Locale.forLanguageTag(t.language());
    }
}
