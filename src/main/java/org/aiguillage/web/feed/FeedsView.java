package org.aiguillage.web.feed;

import java.util.List;

/**
 * One's own private addresses in words.
 *
 * @param address that has just been made, shown this once; empty where none was
 * @param problem why what was asked could not be done; empty where it was
 * @param dossierId whose sheet an address can be made for; empty without one
 * @param company of that dossier
 */
public record FeedsView(List<Row> rows, String address, String problem, String dossierId, String company) {

    public record Row(String id, String what, String made) {}
}
