package org.aiguillage.web.login;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.aiguillage.access.Account;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.problem.Rejected;

/**
 * How many calls each account may make in a minute: all of them at once, if it likes, or evenly. What is remembered of an account
 * is one instant: the one at which its calls so far would be over, were they made evenly.
 */
@Priority(Priorities.AUTHENTICATION + 1)
public final class CallLimit implements ContainerRequestFilter {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_ACCOUNTS = 10_000;

    private final LongSupplier nanos;
    private final int perMinute;
    private final Map<String, Long> overAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };

    /**
     * @param nanos a steady clock, for the product's own may stand still
     * @param perMinute 0 where there is no limit
     */
    public CallLimit(LongSupplier nanos, int perMinute) {
        this.nanos = nanos;
        this.perMinute = perMinute;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (perMinute > 0 && request.getSecurityContext().getUserPrincipal() instanceof Account account) {
            count(account.id(), MINUTE / perMinute);
        }
    }

    private synchronized void count(String account, long each) {
        long now = nanos.getAsLong();
        Long before = overAt.get(account);
        long after = (before == null || before - now < 0 ? now : before) + each;
        long early = after - now - MINUTE;
        if (early > 0) {
            long seconds = Duration.ofNanos(early).toSeconds() + 1;
            throw Rejected.untilLater(
                    seconds,
                    new Sentence(
                            "Trop d’appels : réessayez dans " + seconds + " s.",
                            "Too many calls: try again in " + seconds + " s."));
        }
        overAt.put(account, after);
    }
}
