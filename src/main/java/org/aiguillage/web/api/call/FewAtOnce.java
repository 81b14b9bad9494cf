package org.aiguillage.web.api.call;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few do something large at the same time, and the others wait: what all of them hold in memory is bounded. */
public final class FewAtOnce {
    private final Semaphore places;

    public FewAtOnce(int few) {
        this.places = new Semaphore(few, true);
    }

    public <T> T of(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
