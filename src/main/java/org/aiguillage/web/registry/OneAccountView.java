package org.aiguillage.web.registry;

import java.util.List;
import org.aiguillage.web.sheet.Option;

/**
 * One account in words.
 *
 * @param owner path of the company or the investor that it is for; empty for the staff
 * @param posts where it could work instead; empty unless it is of the staff
 * @param self whether it is the reader's own
 * @param notice what was just done; empty when nothing was
 * @param problem why what was asked for was refused; empty when nothing was
 * @param token in the answer that opens the account; empty ever after
 */
public record OneAccountView(
        String path,
        long version,
        String title,
        String name,
        String email,
        String role,
        String place,
        String owner,
        boolean open,
        boolean self,
        List<Option> posts,
        String notice,
        String problem,
        String token) {}
