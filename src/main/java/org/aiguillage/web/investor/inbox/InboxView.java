package org.aiguillage.web.investor.inbox;

import java.util.List;
import org.aiguillage.web.investor.speech.ClockView;
import org.jspecify.annotations.Nullable;

/**
 * The inbox in words.
 *
 * @param finding what is to be done, counted
 * @param empty what to say where there is no row
 * @param next address of the page after; null on the last
 */
public record InboxView(
        String finding,
        String worst,
        List<Chip> chips,
        List<Row> rows,
        String empty,
        @Nullable String next) {

    public record Chip(String href, String name, boolean here) {}

    /**
     * @param fresh whether nobody has answered yet
     * @param why in one line; empty where it is not known
     * @param reasons all that spoke for it
     * @param acknowledge whether a click confirms that it was received
     */
    public record Row(
            String id,
            long version,
            String company,
            String raise,
            boolean fresh,
            String stage,
            String state,
            ClockView clock,
            String why,
            List<String> reasons,
            String score,
            boolean acknowledge) {}
}
