package org.aiguillage.mail;

import java.util.function.Predicate;
import org.aiguillage.notice.Letter;
import org.aiguillage.notice.Post;

/**
 * Two ways out by address.
 *
 * @param kept which addresses must never be reached: their letters go into the drawer
 */
public record SortingPost(Predicate<String> kept, Post drawer, Post out) implements Post {
    @Override
    public Outcome carry(Letter letter) {
        return (kept.test(letter.address()) ? drawer : out).carry(letter);
    }
}
