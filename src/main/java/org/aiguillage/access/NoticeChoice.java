package org.aiguillage.access;

import org.aiguillage.language.Tongue;
import org.aiguillage.refusal.Checks;

/**
 * What somebody wants to be told, and in which language.
 *
 * @param immediate a message when something happens
 * @param digest a message each working morning, when something waits
 */
public record NoticeChoice(Tongue language, boolean immediate, boolean digest) {

    /** Of whoever has chosen nothing. */
    public static final NoticeChoice USUAL = new NoticeChoice(Tongue.FR, true, true);

    public NoticeChoice {
        new Checks().required(language, "language").done();
    }

    public NoticeChoice nothingMore() {
        return new NoticeChoice(language, false, false);
    }
}
