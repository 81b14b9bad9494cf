package org.aiguillage.web.feed;

import java.util.List;

/** One dossier on paper, in the words of its reader. */
record Sheet(String title, String lead, List<Section> sections, String footer) {

    record Section(String title, List<Fact> facts) {}

    record Fact(String label, String value) {}
}
