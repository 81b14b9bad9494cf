package org.aiguillage.notebook;

import java.util.Optional;
import org.aiguillage.access.Scope;

/** The notebooks. */
public interface Notebooks {

    /** Found by its own investor alone: not by the staff, nor by the service for anybody. */
    Optional<Notebook> find(String referralId, Scope scope);
}
