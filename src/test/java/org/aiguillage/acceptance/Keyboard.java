package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody without a mouse. */
final class Keyboard {
    private static final int MOST = 400;

    /** What a person could use on the page; of a group of radio buttons, Tab comes by one. */
    private static final String CONTROLS = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(e => !e.disabled && e.type !== 'hidden' && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}))
                .filter(e => e.type !== 'radio' || e === ([...document.getElementsByName(e.name)].find(r => r.checked)
                    || document.getElementsByName(e.name)[0]))
                .map((e, i) => { e.dataset.control = i; return e.outerHTML.substring(0, 160); })""";

    private static final String FOCUSED = """
            () => {
                const e = document.activeElement;
                const style = getComputedStyle(e);
                const box = e.getBoundingClientRect();
                const shown = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                    || style.boxShadow !== 'none';
                const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                return [e.dataset.control || '', shown && inSight ? '' : e.outerHTML.substring(0, 160)];
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    @SuppressWarnings("unchecked") // What the scripts answer.
    void reachesEverything() {
        if (page.locator("[hx-trigger=load]").count() > 0) {
            page.waitForLoadState(LoadState.NETWORKIDLE); // What comes later takes the place of controls.
        }
        List<String> controls = (List<String>) page.evaluate(CONTROLS);
        Set<Integer> unreached =
                IntStream.range(0, controls.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < MOST && !unreached.isEmpty(); i++) {
            page.keyboard().press("Tab");
            List<String> focused = (List<String>) page.evaluate(FOCUSED);
            if (!focused.get(0).isEmpty()) {
                unreached.remove(Integer.valueOf(focused.get(0)));
                if (!focused.get(1).isEmpty()) {
                    hidden.add(focused.get(1));
                }
            }
        }
        assertThat(hidden)
                .as("one does not see that one is there, on " + page.url())
                .isEmpty();
        if (controls.size() < MOST) {
            assertThat(unreached.stream().map(controls::get))
                    .as("Tab does not come by, on " + page.url())
                    .isEmpty();
        }
    }
}
