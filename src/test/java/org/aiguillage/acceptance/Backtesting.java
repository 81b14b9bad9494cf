package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A stricter rulebook that is tried on the past, as often as somebody asks. */
record Backtesting(Service service, String candidate) {

    /** @param rules the folder that the service reads */
    static Backtesting of(Service service, OwnRules rules) {
        rules.replace("tables/parameters.csv", "lead-share,0.20", "lead-share,0.90");
        rules.replace("tables/allowances.csv", "SENT,INVESTOR,*,5", "SENT,INVESTOR,*,2");
        service.task("rules").ok(200);
        for (JsonNode rulebook :
                service.get(Service.ADMIN, "/api/rulebooks").ok(200).body().at("/items")) {
            if (!rulebook.at("/current").asBoolean()) {
                return new Backtesting(service, rulebook.at("/version").asText());
            }
        }
        throw new AssertionError("no candidate");
    }

    /** The id of one that has come to its end. */
    String run() {
        return finished(ask("2026-01-01", "2028-01-01"));
    }

    /** @return its id; it waits for its turn */
    String ask(String from, String to) {
        String question = "{'candidate': '%s', 'from': '%s', 'to': '%s'}".formatted(candidate, from, to);
        return service.post(Service.ADMIN, "/api/backtests", question).ok(201).text("/id");
    }

    String finished(String id) {
        for (int i = 0; i < 600; i++) {
            String state =
                    service.get(Service.ADMIN, "/api/backtests/" + id).ok(200).text("/state");
            if (!Set.of("ASKED", "RUNNING").contains(state)) {
                assertThat(state).isEqualTo("FINISHED");
                return id;
            }
            pause();
        }
        throw new AssertionError("the back-test did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
