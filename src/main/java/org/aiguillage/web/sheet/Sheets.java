package org.aiguillage.web.sheet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.aiguillage.access.Account;

/** Takes a sheet for each page that somebody is to read. */
public final class Sheets {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.aiguillage.web.jte");
    private final ZoneId zone;
    private final Predicate<Account> invented;

    /**
     * @param zone in which times of day are told
     * @param invented which accounts are a demonstration's
     */
    public Sheets(ZoneId zone, Predicate<Account> invented) {
        this.zone = zone;
        this.invented = invented;
    }

    public Sheet of(Reader reader) {
        return of(reader, reader.account().filter(invented).isPresent());
    }

    /** @param demonstration whether the page says that what it shows is invented */
    public Sheet of(Reader reader, boolean demonstration) {
        return new Sheet(templates, reader, new Texts(reader.language(), zone), demonstration);
    }
}
