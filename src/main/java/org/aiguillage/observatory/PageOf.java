package org.aiguillage.observatory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page after; null on the last
 */
public record PageOf<T>(List<T> items, @Nullable String next) {}
