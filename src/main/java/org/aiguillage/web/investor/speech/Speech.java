package org.aiguillage.web.investor.speech;

import java.time.Duration;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Texts;

/** How the investor's pages speak in the language of their reader. */
public final class Speech {
    private final Sectors sectors;
    private final Duration day;

    public Speech(Services services) {
        this.sectors = new Sectors(services.rulebooks());
        this.day = services.calendars().standard().day();
    }

    public Phrases in(Texts t) {
        return new Phrases(t, sectors.names(t), day);
    }
}
