package org.aiguillage.web;

import java.net.URI;
import java.time.Duration;

/** A service under test, wherever it runs: what a caller from outside knows of it. */
public interface RunningService {
    /** Without a slash at the end. */
    URI base();

    /** The token of an account of the regional staff. */
    String adminToken();

    /** Lets time pass, with all that falls due in it. */
    void pass(Duration time);
}
