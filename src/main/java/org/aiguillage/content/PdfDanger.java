package org.aiguillage.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.language.Sentence;

/** What a PDF can do beside being read. */
enum PdfDanger {
    SCRIPT("un script", "a script", "JavaScript", "JS", "XFA"),
    LAUNCH("une commande qui lance un programme", "a command that launches a program", "Launch"),
    FILE_WITHIN("un fichier joint", "an attached file", "EmbeddedFile", "EmbeddedFiles", "EF", "GoToE"),
    SENDS(
            "un formulaire qui envoie ou importe des données",
            "a form that sends or imports data",
            "SubmitForm",
            "ImportData"),
    MEDIA("un contenu multimédia actif", "active media", "RichMedia", "Rendition"),
    ELSEWHERE("un renvoi à un autre fichier", "a reference to another file", "GoToR");

    private final Sentence what;
    private final Set<String> names;

    PdfDanger(String fr, String en, String... names) {
        this.what = new Sentence(fr, en);
        this.names = Set.of(names);
    }

    static Optional<PdfDanger> named(String name) {
        return Arrays.stream(values()).filter(it -> it.names.contains(name)).findFirst();
    }

    Sentence what() {
        return what;
    }
}
