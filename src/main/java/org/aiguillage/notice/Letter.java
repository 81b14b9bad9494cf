package org.aiguillage.notice;

import java.net.URI;
import java.time.Instant;
import org.aiguillage.language.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * A message as it leaves.
 *
 * @param id of its notice: the same however often it is sent
 * @param name of the reader, on one line
 * @param stop where the reader stops all messages; null for what the reader has asked for
 */
public record Letter(
        String id,
        String name,
        String address,
        Tongue language,
        Notice.Text text,
        Instant written,
        @Nullable URI stop) {}
