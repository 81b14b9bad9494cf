package org.aiguillage.web.investor.speech;

import java.util.Comparator;
import java.util.List;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.web.sheet.Texts;

/** Why a deal was sent to its reader, what counted most first. */
public final class WhyYou {
    private static final Comparator<Points> MOST_FIRST =
            Comparator.comparingInt(Points::points).reversed().thenComparing(Points::ruleId);

    private WhyYou() {}

    public static List<Points> points(Verdict verdict) {
        return verdict.points().stream().sorted(MOST_FIRST).toList();
    }

    public static String line(Texts t, Verdict verdict) {
        return points(verdict).stream()
                .findFirst()
                .map(first -> t.get("investor.why.line", verdict.score(), t.of(first.sentence())))
                .orElseGet(() -> t.get("investor.why.points", verdict.score()));
    }

    public static List<String> sentences(Texts t, Verdict verdict) {
        return points(verdict).stream()
                .map(it -> t.get("investor.why.reason", it.points(), t.of(it.sentence())))
                .toList();
    }
}
