package org.aiguillage.backtest;

import java.time.Instant;

/**
 * What a back-test is to find out. The same question has the same answer for ever.
 *
 * @param candidate version of the rulebook that is tried
 * @param against version that it is compared with
 * @param from the first instant of submission that counts
 * @param to the first that no longer counts
 * @param head last position of the journal that is looked at
 * @param asOf until when open clocks are followed
 */
public record Question(String candidate, String against, Instant from, Instant to, long head, Instant asOf) {

    boolean covers(Instant submission) {
        return !submission.isBefore(from) && submission.isBefore(to);
    }
}
