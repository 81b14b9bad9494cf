package org.aiguillage.notice;

import java.net.URI;
import java.time.Instant;
import org.aiguillage.language.Tongue;

/**
 * A message as it leaves.
 *
 * @param id of its notice: the same however often it is sent
 * @param name of the reader, on one line
 * @param stop where the reader stops all messages
 */
public record Letter(
        String id, String name, String address, Tongue language, Notice.Text text, Instant written, URI stop) {}
