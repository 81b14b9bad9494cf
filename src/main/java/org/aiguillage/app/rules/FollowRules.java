package org.aiguillage.app.rules;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.app.time.Chore;

/** Takes up what another instance on the same database has put in force. Nothing of it falls due by itself. */
public record FollowRules(RulesWiring rules) implements Chore {

    @Override
    public Optional<Instant> next(Instant now) {
        return Optional.empty();
    }

    @Override
    public void run(Instant now) {
        rules.follow();
    }
}
