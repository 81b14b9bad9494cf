package org.aiguillage.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;

/**
 * A form of a page that takes a text.
 *
 * @param place among the forms of the page
 * @param kind its method and address, with braces for what differs from one thing to the next
 */
record Form(int place, String kind) {
    private static final String FORMS = """
            () => [...document.forms].map((form, i) => [i, form]).filter(([i, form]) =>
                [...form.elements].some(e => e.matches('textarea, input:not([type=hidden], [type=checkbox], [type=radio],'
                    + '[type=file], [type=submit], [type=button])'))
            ).map(([i, form]) => i + ' ' + form.method + ' ' + form.getAttribute('action'))""";
    private static final String FILL_IN = """
            ([i, text]) => {
                const form = document.forms[i];
                form.noValidate = true;
                for (const e of form.elements) {
                    if (e.matches('input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=submit],'
                            + '[type=button])')) {
                        e.type = 'text';
                        e.value = text;
                    } else if (e.matches('textarea')) {
                        e.value = text;
                    }
                }
                HTMLFormElement.prototype.submit.call(form);
            }""";

    @SuppressWarnings("unchecked") // What the script answers.
    static List<Form> of(Page page) {
        return ((List<String>) page.evaluate(FORMS)).stream().map(Form::read).toList();
    }

    private static Form read(String form) {
        String[] parts = form.split(" ", 2);
        return new Form(Integer.parseInt(parts[0]), parts[1].replaceAll("[0-9a-f-]{36}|[A-Za-z0-9_-]{43}", "{}"));
    }

    boolean changes() {
        return kind.startsWith("post ");
    }

    /** Fills every field with the text, whatever the browser thinks of it, and sends the form. */
    @SuppressWarnings("deprecation") // What takes its place needs to know the address beforehand.
    Response send(Page page, String text) {
        return page.waitForNavigation(
                new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED),
                () -> page.evaluate(FILL_IN, List.of(place, text)));
    }
}
