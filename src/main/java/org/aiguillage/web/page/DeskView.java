package org.aiguillage.web.page;

import java.util.List;

/** The desk in words and figures, ready to be laid out. */
public record DeskView(
        String finding,
        String worst,
        List<Card> cards,
        List<Slow> slow,
        String pipelineTitle,
        List<StageRow> pipeline,
        List<Recent> recent) {

    public record Card(String figure, String caption) {}

    /** @param level name of the level, which is also its style */
    public record Slow(
            String company,
            String raise,
            String holder,
            String stage,
            String elapsed,
            Bar bar,
            String level,
            String levelText) {}

    /**
     * A bar 120 wide.
     *
     * @param filled how much of it has elapsed
     * @param mark where the allowance ends
     */
    public record Bar(int filled, int mark, String label) {}

    /** @param width of a bar of at most 120 */
    public record StageRow(String name, String count, int width, String asked) {}

    /** @param openings where it stands who opened its documents; empty for an investor */
    public record Recent(String company, String raise, String stage, String holder, String since, String openings) {}
}
