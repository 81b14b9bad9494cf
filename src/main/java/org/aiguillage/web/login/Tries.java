package org.aiguillage.web.login;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Bounds how often passwords are tried: by network, and by login, whether it opens an account or not. Nobody is locked out by
 * others: from where somebody has come in before, only the tries of that login from there count, and a link that is sent by e-mail
 * opens at any time.
 */
public final class Tries {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_OF_A_NETWORK = 100;
    private static final int MOST_ON_A_LOGIN = 10;
    private static final int MOST_FAMILIAR = 10_000;

    private final WrongTokens byNetwork;
    private final WrongTokens byLogin;
    private final WrongTokens byFamiliar;
    private final Set<String> familiar = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_FAMILIAR;
        }
    });

    /** @param nanos a steady clock, for the product's own may stand still */
    public Tries(LongSupplier nanos) {
        this.byNetwork = new WrongTokens(nanos, MOST_OF_A_NETWORK, WINDOW);
        this.byLogin = new WrongTokens(nanos, MOST_ON_A_LOGIN, WINDOW);
        this.byFamiliar = new WrongTokens(nanos, MOST_ON_A_LOGIN, WINDOW);
    }

    /** How long to wait before this login may be tried from this address. */
    public Optional<Duration> wait(String login, String address) {
        String network = Network.of(address);
        return isFamiliar(login, network)
                ? byFamiliar.wait(pair(login, network))
                : Stream.of(byNetwork.wait(network), byLogin.wait(login))
                        .flatMap(Optional::stream)
                        .max(Duration::compareTo);
    }

    /** Counts a try that was wrong. */
    public void wrong(String login, String address) {
        String network = Network.of(address);
        byNetwork.count(network);
        if (isFamiliar(login, network)) {
            byFamiliar.count(pair(login, network));
        } else {
            byLogin.count(login);
        }
    }

    /** Remembers from where somebody has come in. */
    public void right(String login, String address) {
        synchronized (familiar) {
            familiar.add(pair(login, Network.of(address)));
        }
    }

    private boolean isFamiliar(String login, String network) {
        synchronized (familiar) {
            return familiar.contains(pair(login, network));
        }
    }

    private static String pair(String login, String network) {
        return network + " " + login;
    }
}
