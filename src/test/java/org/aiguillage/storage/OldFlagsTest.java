package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Target;
import org.aiguillage.storage.row.Bodies;
import org.junit.jupiter.api.Test;

/** What was written of a flag before it said who is told. */
class OldFlagsTest {
    private static final String WRITTEN = "{\"id\":\"f1\",\"version\":1,\"raised\":{\"subject\":{\"type\":\"DOSSIER\","
            + "\"id\":\"d1\",\"dossierId\":\"d1\"},\"level\":\"BREACH\",\"visit\":2,\"stage\":\"ROUTED\","
            + "\"holder\":\"CLUSTER\",\"since\":\"2026-07-10T15:00:00Z\",\"due\":\"2026-07-20T15:00:00Z\","
            + "\"reached\":\"2026-07-20T15:00:00Z\",\"allowance\":\"PT45H\",\"rulebook\":\"v\",\"ruleId\":\"delay-breach\","
            + "\"sentence\":{\"fr\":\"Trop.\",\"en\":\"Late.\"}},\"acknowledged\":null,\"cleared\":null}";

    @Test
    void isReadAndWrittenAsItWasAndToldToWhomItUsedToBe() {
        Flag flag = Bodies.read(WRITTEN, Flag.class);

        assertThat(flag.raised().told()).isEqualTo(Target.HOLDER);
        assertThat(Bodies.text(flag)).isEqualTo(WRITTEN);
    }
}
