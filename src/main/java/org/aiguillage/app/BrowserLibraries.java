package org.aiguillage.app;

import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The libraries that pages use in the browser: each is served under its name, whatever its version. */
final class BrowserLibraries {
    private static final List<String> NAMES = List.of("htmx.org", "echarts");

    private BrowserLibraries() {}

    /** At {@code /assets/lib/NAME/}, the folder {@code dist} of each. */
    static void serve(Bootstrap<?> bootstrap) {
        for (String name : NAMES) {
            bootstrap.addBundle(new AssetsBundle(
                    "/META-INF/resources/webjars/" + name + "/" + version(name) + "/dist",
                    "/assets/lib/" + name,
                    null,
                    "library " + name));
        }
    }

    private static String version(String name) {
        String place = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream stream = BrowserLibraries.class.getResourceAsStream(place)) {
            Properties made = new Properties();
            made.load(stream);
            return made.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
