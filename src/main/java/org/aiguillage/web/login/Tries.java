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
 * Bounds how often passwords and codes are tried: by network, and by login, whether it opens an account or not. Nobody is locked
 * out by others for long: from where somebody has come in before, only the tries from there count, and a link that is sent by
 * e-mail opens at any time.
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

    /** How long to wait before anything may be tried from this address. */
    public Optional<Duration> wait(String address) {
        return byNetwork.wait(Network.of(address));
    }

    /** How long to wait before this login may be tried from this address. */
    public Optional<Duration> wait(String login, String address) {
        String network = Network.of(address);
        return Stream.of(wait(address), counter(login, network).wait(key(login, network)))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** Counts a wrong try of whoever has given a right password before. */
    public void wrong(String address) {
        byNetwork.count(Network.of(address));
    }

    /** Counts a wrong try of a login. */
    public void wrong(String login, String address) {
        wrong(address);
        String network = Network.of(address);
        counter(login, network).count(key(login, network));
    }

    /** Remembers from where somebody has come in. */
    public void right(String login, String address) {
        synchronized (familiar) {
            familiar.add(pair(login, Network.of(address)));
        }
    }

    private WrongTokens counter(String login, String network) {
        return isFamiliar(login, network) ? byFamiliar : byLogin;
    }

    private String key(String login, String network) {
        return isFamiliar(login, network) ? pair(login, network) : login;
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
