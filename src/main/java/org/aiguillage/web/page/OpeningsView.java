package org.aiguillage.web.page;

import java.util.List;

/** The openings of one dossier's documents, in words. */
public record OpeningsView(String company, List<Row> rows) {

    /** @param person empty where the reader need not know */
    public record Row(String at, String document, String organisation, String person) {}
}
