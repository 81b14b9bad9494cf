package org.aiguillage.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of one import; those that are absent are not touched. */
public record ImportFiles(
        @Nullable Path investors,
        @Nullable Path mandates,
        @Nullable Path dossiers) {

    Map<Sheet, Path> bySheet() {
        Map<Sheet, Path> files = new EnumMap<>(Sheet.class);
        if (investors != null) {
            files.put(Sheet.INVESTORS, investors);
        }
        if (mandates != null) {
            files.put(Sheet.MANDATES, mandates);
        }
        if (dossiers != null) {
            files.put(Sheet.DOSSIERS, dossiers);
        }
        return files;
    }
}
