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

    /** As usual: over a minute of the machine's own steady clock. */
    public static WrongTokens perMinute(int most) {
        return new WrongTokens(System::nanoTime, most, Duration.ofMinutes(1));
    }

    /** Whether the address has to wait before it may send another. */
    public synchronized boolean tooMany(String address) {
        return current(address).size() >= most;
    }

    /** How long the address has to wait before it may send another. */
    public synchronized Optional<Duration> wait(String address) {
        Deque<Long> times = current(address);
        return times.size() < most
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, times.element() + window - nanos.getAsLong())));
    }

    /** Counts one more; how long the address must wait, if it has sent too many. */
    public synchronized Optional<Duration> count(String address) {
        Optional<Duration> wait = wait(address);
        if (wait.isEmpty()) {
            current(address).add(nanos.getAsLong());
        }
        return wait;
    }

    private Deque<Long> current(String address) {
        long now = nanos.getAsLong();
        Deque<Long> times = byAddress.computeIfAbsent(address, a -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.element() >= window) {
            times.remove();
        }
        return times;
    }
}
