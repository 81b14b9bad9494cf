package org.aiguillage.content;

import java.util.Set;
import org.aiguillage.refusal.Invalid;

/** What a part points at. A link that waits for a click may lead anywhere; what is fetched on opening may not. */
final class Relations {
    private static final Set<String> ON_CLICK = Set.of("hyperlink", "externalLinkPath");

    private Relations() {}

    /** @throws Invalid for something outside the file that opening it would fetch */
    static void check(byte[] part) {
        XmlPart xml = XmlPart.of(part);
        while (xml.next()) {
            if (xml.begins("Relationship") && "External".equalsIgnoreCase(xml.attribute("TargetMode"))) {
                String type = String.valueOf(xml.attribute("Type"));
                if (!ON_CLICK.contains(type.substring(type.lastIndexOf('/') + 1))
                        && !type.contains("xlExternalLinkPath")) {
                    throw Unreadable.because(
                            "le fichier va chercher quelque chose ailleurs dès qu’on l’ouvre : enregistrez-le avec ses images",
                            "the file fetches something elsewhere as soon as it is opened: save it with its pictures");
                }
            }
        }
    }
}
