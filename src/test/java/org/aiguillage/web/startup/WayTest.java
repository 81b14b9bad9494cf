package org.aiguillage.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a company can do is said of rules that are there, and of which it is told. */
class WayTest {

    @Test
    void everyRuleThatCanBeHelpedIsThereAndHasWordsForTheCompany() throws IOException {
        String rules = Files.readString(Path.of("rules/routing/refusals.drl"))
                + Files.readString(Path.of("rules/routing/holds.drl"));
        assertThat(Arrays.stream(Way.values()).flatMap(way -> way.rules().stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(rules).containsPattern("rule \"" + id + "\"\\n(@.*\\n)*@frStartup"));
    }
}
