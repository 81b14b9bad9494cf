package org.aiguillage.web.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the sectors are called in the language of one reader, read once for a page. A sector that no table knows any more goes by its code. */
public final class SectorNames {
    private final List<Option> options;
    private final Map<String, String> names;

    SectorNames(List<Option> options) {
        this.options = options;
        this.names = options.stream().collect(Collectors.toMap(Option::value, Option::name));
    }

    /** By name. */
    public List<Option> options() {
        return options;
    }

    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    public String names(Collection<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
