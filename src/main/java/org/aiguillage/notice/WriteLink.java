package org.aiguillage.notice;

import java.net.URI;
import java.util.Optional;
import org.aiguillage.access.signin.Invitation.Purpose;

/** Writes a message that holds a link which opens something. Each time it is written it holds a new one. */
final class WriteLink {
    private final Links links;
    private final URI home;

    /** @param home address of this service as its readers reach it, without a slash at the end */
    WriteLink(Links links, URI home) {
        this.links = links;
        this.home = home;
    }

    /** None when there is nobody any more to open anything. */
    Optional<Notice.Text> write(Notice notice, Reader reader, Words words) {
        String account = reader.key().substring(Reader.ACCOUNT.length());
        Purpose purpose = Purpose.valueOf(notice.kind().name());
        return links.make(account, purpose)
                .map(link -> new Notice.Text(
                        words.get("subject." + notice.kind()),
                        String.join(
                                "\n",
                                words.get("greeting", OneLine.of(reader.name())),
                                "",
                                words.get("text." + notice.kind()),
                                "",
                                home + "/invitation/" + link.token().value(),
                                "",
                                words.get("link.until", words.moment(link.expires())),
                                words.get("link.unasked"),
                                "")));
    }
}
