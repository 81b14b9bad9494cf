package org.aiguillage.storage;

/** The latest standings that are known to be durable. */
final class StandingsInForce {
    private volatile Standings latest = Standings.NONE;

    Standings now() {
        return latest;
    }

    synchronized void follow(Standings later) {
        if (later.position() > latest.position()) {
            latest = later;
        }
    }
}
