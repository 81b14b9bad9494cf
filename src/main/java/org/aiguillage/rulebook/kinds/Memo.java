package org.aiguillage.rulebook.kinds;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a group of rules has said before: of dossiers that are alike in what it reads, by kind. The oldest is forgotten. */
final class Memo {
    private static final float LOAD_FACTOR = 0.75f;

    private final int most;
    private final Map<Object, Page> pages = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private long cells;

    /** @param most how many opinions are remembered; those of one question are, however many they be */
    Memo(int most) {
        this.most = most;
    }

    /** The opinions on dossiers of one key, by kind; null where none was asked for. Written by several, with equal values. */
    static final class Page {
        private @Nullable Opinion[] opinions = new @Nullable Opinion[0];
    }

    synchronized boolean knows(Object key) {
        return pages.containsKey(key);
    }

    /** @param kinds how many there are at least */
    synchronized @Nullable Opinion[] opinions(Object key, int kinds) {
        Page page = pages.computeIfAbsent(key, k -> new Page());
        if (page.opinions.length < kinds) {
            cells += kinds - page.opinions.length;
            page.opinions = Arrays.copyOf(page.opinions, kinds);
            forget();
        }
        return page.opinions;
    }

    private void forget() {
        Iterator<Page> oldest = pages.values().iterator();
        while (cells > most && pages.size() > 1) {
            cells -= oldest.next().opinions.length;
            oldest.remove();
        }
    }

    synchronized long size() {
        return cells;
    }
}
