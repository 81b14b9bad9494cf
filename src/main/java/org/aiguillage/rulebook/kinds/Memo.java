package org.aiguillage.rulebook.kinds;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a group of rules has said before: of dossiers that are alike in what it reads, by kind. The oldest is forgotten. */
final class Memo {
    private static final float LOAD_FACTOR = 0.75f;

    /** An opinion with its sentences takes about so many times the room of a place for it. */
    private static final int WITH_SENTENCES = 100;

    private final int most;
    private final Map<Object, Page> pages = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private long size;

    /** @param most how large it may grow; what belongs to the last question stays, however large that is */
    Memo(int most) {
        this.most = most;
    }

    /** The opinions on dossiers of one key, by kind. */
    private static final class Page {
        private @Nullable Opinion[] opinions = new @Nullable Opinion[0];
        private long size;
    }

    synchronized boolean knows(Object key) {
        return pages.containsKey(key);
    }

    /**
     * The opinions by kind; null where none was asked for. Written by several, with equal values.
     *
     * @param kinds how many there are at least
     */
    synchronized @Nullable Opinion[] opinions(Object key, int kinds) {
        Page page = pages.computeIfAbsent(key, k -> new Page());
        if (page.opinions.length < kinds) {
            grow(page, kinds - page.opinions.length);
            page.opinions = Arrays.copyOf(page.opinions, kinds);
        }
        return page.opinions;
    }

    /** So many opinions of a key have been found that say something. */
    synchronized void spoken(Object key, int number) {
        Page page = pages.get(key);
        if (page != null) {
            grow(page, (long) number * WITH_SENTENCES);
        }
    }

    private void grow(Page page, long by) {
        page.size += by;
        size += by;
        Iterator<Page> oldest = pages.values().iterator();
        while (size > most && pages.size() > 1) {
            size -= oldest.next().size;
            oldest.remove();
        }
    }

    synchronized long size() {
        return size;
    }
}
