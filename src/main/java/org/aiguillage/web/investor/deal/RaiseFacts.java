package org.aiguillage.web.investor.deal;

import java.util.List;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.speech.Speech;
import org.aiguillage.web.sheet.Texts;

/** What a dossier says, in words, for every page that shows it. */
public final class RaiseFacts {
    private final Speech speech;

    public RaiseFacts(Services services) {
        this.speech = new Speech(services);
    }

    /** Groups of facts; those that were not given are left out. */
    public List<DealView.Group> of(Texts t, Dossier dossier) {
        return new DealFacts(speech.in(t)).of(dossier);
    }

    /** The documents that no other has taken the place of. */
    public List<DealView.Paper> papers(Texts t, Dossier dossier) {
        return new DealFacts(speech.in(t)).papers(dossier);
    }
}
