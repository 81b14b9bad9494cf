package org.aiguillage.web.api.rulebook;

import java.util.Set;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.api.dossier.Upload;
import org.aiguillage.web.input.BodyLimit;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/** A spreadsheet, taken out of a form of exactly one part. */
final class TableUpload {
    private TableUpload() {}

    /** @throws Invalid naming the part that is missing, unknown, twice there or empty */
    static byte[] of(FormDataMultiPart form) {
        Upload.only(form, Set.of(Upload.FILE));
        byte[] content = Upload.content(Upload.one(form, Upload.FILE), Upload.FILE, BodyLimit.SPREADSHEET);
        if (content.length == 0) {
            throw new Invalid(
                    Upload.FILE, new Sentence("un fichier non vide était attendu", "a file with content was expected"));
        }
        return content;
    }
}
