package org.aiguillage.storage.commit;

/** The latest standings that are known to be durable. */
public final class StandingsInForce {
    private volatile Standings latest = Standings.NONE;

    public Standings now() {
        return latest;
    }

    public synchronized void follow(Standings later) {
        if (later.position() > latest.position()) {
            latest = later;
        }
    }
}
