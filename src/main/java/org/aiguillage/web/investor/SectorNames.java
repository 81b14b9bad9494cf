package org.aiguillage.web.investor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.web.sheet.Option;

/** What the sectors are called in the language of one reader, read once for a page. */
record SectorNames(List<Option> options, Map<String, String> names) {

    static SectorNames of(List<Option> options) {
        return new SectorNames(options, options.stream().collect(Collectors.toMap(Option::value, Option::name)));
    }

    /** A sector that no table knows any more goes by its code. */
    String names(Collection<String> codes) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }
}
