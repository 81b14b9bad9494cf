package org.aiguillage.web.investor.speech;

import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/**
 * A deal with what it is about.
 *
 * @param countdown null where no clock runs
 */
public record Deal(
        Referral referral, Dossier dossier, @Nullable Countdown countdown) {}
