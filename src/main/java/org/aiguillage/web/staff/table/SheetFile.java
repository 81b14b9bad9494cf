package org.aiguillage.web.staff.table;

import java.io.Closeable;
import java.util.List;

/** A file of rows, written as they come. */
interface SheetFile extends Closeable {

    /** @param cells each a {@code String}, a {@code Long} or a {@code LocalDate}; an empty text is an empty cell */
    void row(List<Object> cells);
}
