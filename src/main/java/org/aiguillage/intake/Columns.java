package org.aiguillage.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aiguillage.dossier.Siren;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet, by name: the dotted paths of a record's components, so that no list of fields is kept twice. */
final class Columns {
    static final String EXTERNAL_ID = "externalId";

    private final Map<String, Column> byName;

    private Columns(Map<String, Column> byName) {
        this.byName = byName;
    }

    static Columns of(Class<?> target) {
        Map<String, Column> byName = new LinkedHashMap<>();
        walk("", target, byName);
        return new Columns(byName);
    }

    /** The same with a column of text before the others, which is not part of the record. */
    Columns with(String name) {
        Map<String, Column> more = new LinkedHashMap<>();
        more.put(name, new Column(name, String.class, false));
        more.putAll(byName);
        return new Columns(more);
    }

    Set<String> names() {
        return byName.keySet();
    }

    @Nullable
    Column find(String name) {
        return byName.get(name);
    }

    private static void walk(String parent, Class<?> target, Map<String, Column> byName) {
        for (RecordComponent component : target.getRecordComponents()) {
            String name = parent + component.getName();
            Class<?> type = component.getType();
            if (Collection.class.isAssignableFrom(type)) {
                byName.put(name, new Column(name, itemOf(component.getGenericType()), true));
            } else if (type.isRecord() && type != Siren.class) {
                walk(name + ".", type, byName);
            } else {
                byName.put(name, new Column(name, type, false));
            }
        }
    }

    private static Class<?> itemOf(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
