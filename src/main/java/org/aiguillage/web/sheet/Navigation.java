package org.aiguillage.web.sheet;

import java.util.List;
import org.aiguillage.access.Role;

/** The places of each role's workplace, in the order in which they are shown. */
public final class Navigation {
    private static final List<String> STARTUP = List.of("raises", "figures");
    private static final List<String> INVESTOR = List.of("deals", "mandates", "pace", "figures");
    private static final List<String> TERRITORY =
            List.of("desk", "board", "dossiers", "members", "investors", "rulebooks", "figures");
    private static final List<String> REGION =
            List.of("desk", "board", "dossiers", "members", "investors", "accounts", "rulebooks", "figures");

    private Navigation() {}

    /** @param name in the words of the reader */
    public record Place(String path, String name) {}

    static List<Place> of(Texts t, Role role) {
        return places(role).stream()
                .map(place -> new Place("/" + place, t.get("nav." + place)))
                .toList();
    }

    private static List<String> places(Role role) {
        return switch (role) {
            case STARTUP -> STARTUP;
            case INVESTOR -> INVESTOR;
            case TERRITORY_STAFF -> TERRITORY;
            case REGIONAL_STAFF -> REGION;
        };
    }
}
