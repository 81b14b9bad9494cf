package org.aiguillage.app;

import java.util.function.Consumer;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.observatory.Pipeline.ReferralFilter;
import org.jspecify.annotations.Nullable;

/** Derives every armed moment again when the rulebook is not the one they follow; what has fired stays fired. */
final class DeriveClocks {
    private DeriveClocks() {}

    static void ifRulebookChanged(Wiring wiring) {
        String version = wiring.rulebook().version();
        if (!wiring.storage().dueIndex().derivedWith().equals(java.util.Optional.of(version))) {
            wiring.journal().change(Caller.SYSTEM.actor(), change -> {
                derive(wiring);
                wiring.storage().dueIndex().derivedWith(version);
                return version;
            });
        }
    }

    private static void derive(Wiring wiring) {
        Pipeline pipeline = wiring.storage().pipeline();
        Timekeeper timekeeper = wiring.timekeeper();
        everyPage(
                page -> pipeline.dossiers(DossierFilter.ALL, page, Scope.ALL),
                d -> timekeeper.arm(Subject.dossier(d.id()), d.standing()));
        everyPage(
                page -> pipeline.referrals(new ReferralFilter(null, null, null), page, Scope.ALL),
                r -> wiring.visits().of(r.subject()).ifPresent(standing -> timekeeper.arm(r.subject(), standing)));
    }

    private interface Pages<T> {
        PageOf<T> page(PageRequest request);
    }

    private static <T> void everyPage(Pages<T> pages, Consumer<T> each) {
        @Nullable String cursor = null;
        do {
            PageOf<T> page = pages.page(new PageRequest(null, PageRequest.MOST, cursor));
            page.items().forEach(each);
            cursor = page.next();
        } while (cursor != null);
    }
}
