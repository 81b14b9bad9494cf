package org.aiguillage.web.login;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts wrong tokens by address, over a window that slides, so that nobody can try them by the thousand. */
public final class WrongTokens {
    private static final int MOST_ADDRESSES = 10_000;

    private final LongSupplier nanos;
    private final int most;
    private final long window;
    private final Map<String, Deque<Long>> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param nanos a steady clock, for the product's own may stand still
     * @param most wrong tokens that an address may send in one window
     */
    public WrongTokens(LongSupplier nanos, int most, Duration window) {
        this.nanos = nanos;
        this.most = most;
        this.window = window.toNanos();
    }

    /** Counts one more; how long the address must wait, if it has sent too many. */
    public synchronized Optional<Duration> count(String address) {
        long now = nanos.getAsLong();
        Deque<Long> times = byAddress.computeIfAbsent(address, a -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.element() >= window) {
            times.remove();
        }
        if (times.size() >= most) {
            return Optional.of(Duration.ofNanos(times.element() + window - now));
        }
        times.add(now);
        return Optional.empty();
    }
}
