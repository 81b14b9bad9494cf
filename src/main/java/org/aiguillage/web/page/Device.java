package org.aiguillage.web.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.web.sheet.Texts;

/** A browser and its machine in two words, out of what the browser says of itself; each pretends to be those before it. */
final class Device {
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}
    };
    private static final String[][] MACHINES = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"Mac OS", "Mac"},
        {"Linux", "Linux"}
    };

    private Device() {}

    static String of(Texts t, String userAgent) {
        String words = Stream.of(BROWSERS, MACHINES)
                .flatMap(marks -> Stream.of(marks)
                        .filter(mark -> userAgent.contains(mark[0]))
                        .map(mark -> mark[1])
                        .limit(1))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? t.get("account.device.unknown") : words;
    }
}
