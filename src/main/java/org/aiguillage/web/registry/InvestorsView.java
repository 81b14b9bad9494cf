package org.aiguillage.web.registry;

import java.util.List;

/**
 * Investors in words.
 *
 * @param next address of the page after; empty on the last
 * @param mayAdd whether the reader may add one
 */
public record InvestorsView(String title, String q, List<Row> rows, String next, boolean mayAdd) {

    public record Row(String path, String name, String kind, String mandates, String deals) {}
}
