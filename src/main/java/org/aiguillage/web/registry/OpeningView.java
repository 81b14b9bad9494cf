package org.aiguillage.web.registry;

import java.util.List;
import org.aiguillage.web.sheet.Option;

/**
 * The form that opens an account, for somebody of the staff, of a company or of an investor.
 *
 * @param owner the company or the investor; empty for the staff
 * @param hidden what is not to be chosen, by field
 * @param posts where staff can work
 */
public record OpeningView(String owner, List<Hidden> hidden, List<Option> posts) {
    public record Hidden(String field, String value) {}
}
