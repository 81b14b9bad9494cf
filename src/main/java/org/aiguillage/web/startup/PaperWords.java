package org.aiguillage.web.startup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.web.sheet.KeptPaper;
import org.aiguillage.web.sheet.Texts;

/** The documents of a raise in words: each kind with what is there and whether it is asked for. */
record PaperWords(CompletenessPolicy rules, Drafting drafting) {

    /** @param kind of what was sent and refused, and why; both empty where nothing was */
    PapersView view(Texts t, Dossier dossier, String kind, String problem) {
        Owed owed = Owed.by(rules, dossier);
        String raise = RaiseAddress.of(dossier.id());
        return new PapersView(
                raise,
                raise + Step.DOCUMENTS.address(),
                problem,
                drafting.steps(t, dossier, Step.DOCUMENTS),
                Arrays.stream(Document.Kind.values())
                        .map(each -> kind(t, dossier, owed, each, each.name().equals(kind)))
                        .toList());
    }

    private static PapersView.Kind kind(Texts t, Dossier dossier, Owed owed, Document.Kind kind, boolean wrong) {
        return new PapersView.Kind(
                kind.name(),
                t.get("document." + kind),
                owed.items().stream()
                        .filter(missing -> missing.item().equals(kind.name()))
                        .map(missing -> why(t, dossier))
                        .findFirst()
                        .orElse(""),
                wrong,
                dossier.currentDocuments().stream()
                        .filter(document -> document.kind() == kind)
                        .map(document -> paper(t, dossier, document))
                        .toList());
    }

    private static String why(Texts t, Dossier dossier) {
        Round round = dossier.raise().ask().round();
        return round == null
                ? t.get("startup.papers.asked")
                : t.get("startup.papers.asked.round", t.get("round." + round));
    }

    private static PapersView.Paper paper(Texts t, Dossier dossier, Document document) {
        return new PapersView.Paper(
                document.id(),
                KeptPaper.address(dossier, document),
                document.name(),
                KeptPaper.deleted(t, document)
                        .orElseGet(() ->
                                t.get("startup.papers.added", t.date(document.uploadedAt()), size(t, document.size()))),
                before(dossier, document));
    }

    private static String size(Texts t, long bytes) {
        long kilobytes = Math.max(1, bytes / 1_000);
        return kilobytes < 1_000
                ? t.get("startup.papers.kB", t.number(kilobytes))
                : t.get("startup.papers.MB", t.number(kilobytes / 1_000.0));
    }

    /** The names of those whose place it took, the latest first. */
    private static List<String> before(Dossier dossier, Document document) {
        Map<String, Document> all =
                dossier.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        List<String> names = new ArrayList<>();
        for (String id = document.replaces(); id != null; ) {
            Document earlier = all.get(id);
            names.add(earlier == null ? "" : earlier.name());
            id = earlier == null ? null : earlier.replaces();
        }
        return names;
    }
}
