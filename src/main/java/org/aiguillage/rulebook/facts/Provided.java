package org.aiguillage.rulebook.facts;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.jspecify.annotations.Nullable;

/**
 * Something that a dossier contains.
 *
 * @param item kind of a document, or path of a field that has a value
 */
public record Provided(String item) {

    /** The one part of a raise that counts as a whole: what is said in it must let somebody see the dossier. */
    private static final String CONSENT = "consent";

    /** All that a dossier contains; a field that is null or an empty list is not there. */
    public static Set<Provided> in(Dossier dossier) {
        Set<String> items = new LinkedHashSet<>();
        dossier.keptDocuments().forEach(document -> items.add(document.kind().name()));
        collect(dossier.raise(), "", items);
        if (dossier.raise().consent().given()) {
            items.add(CONSENT);
        }
        return items.stream().map(Provided::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The paths of all fields that a raise may have. */
    public static Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (RecordComponent part : Raise.class.getRecordComponents()) {
            for (RecordComponent field : part.getType().getRecordComponents()) {
                paths.add(part.getName() + "." + field.getName());
            }
        }
        paths.add(CONSENT);
        return paths;
    }

    private static void collect(Record record, String prefix, Set<String> items) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (prefix.isEmpty() && value instanceof Record part) {
                collect(part, component.getName() + ".", items);
            } else if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
                items.add(prefix + component.getName());
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the parts of a raise are public records", e);
        }
    }
}
