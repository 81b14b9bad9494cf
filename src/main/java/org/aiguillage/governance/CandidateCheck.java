package org.aiguillage.governance;

import java.util.List;
import java.util.Map;
import org.aiguillage.refusal.FieldError;

/** Whether a version could come into force. */
public interface CandidateCheck {

    /**
     * All that is wrong with it, each by file and line; empty when it is sound.
     *
     * @param files path to text
     */
    List<FieldError> problems(Map<String, String> files);
}
