package org.aiguillage.rulebook.kinds;

import java.util.List;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;

/** The types that a file of rules calls by their simple names. */
final class Types {
    private static final ClassLoader LOADER = Types.class.getClassLoader();

    private final List<String> imports;

    Types(PackageDescr file) {
        this.imports = file.getImports().stream().map(ImportDescr::getTarget).toList();
    }

    /** Null when it cannot be told which type is meant. */
    @Nullable
    Class<?> named(String name) {
        for (String it : imports) {
            if (it.endsWith("." + name)) {
                return load(it);
            }
        }
        for (String it : imports) {
            Class<?> found = it.endsWith(".*") ? load(it.substring(0, it.length() - 1) + name) : null;
            if (found != null) {
                return found;
            }
        }
        return load("java.lang." + name);
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, LOADER);
        } catch (ClassNotFoundException e) {
            int dot = name.lastIndexOf('.');
            boolean nested = dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
            return nested ? load(name.substring(0, dot) + "$" + name.substring(dot + 1)) : null;
        }
    }
}
