package org.aiguillage.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.GZIPOutputStream;

/** Small logs in files. */
record LogFiles(Path folder) {
    static final Layout USUAL = Layout.usual(Times.usual(ZoneId.of("Europe/Paris")));

    static final String XES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
              <classifier name="Activity" keys="concept:name"/>
              <string key="concept:name" value="the log"/>
              %s
            </log>
            """;

    LogFile csv(String content) {
        return file("log.csv", content.getBytes(UTF_8), USUAL);
    }

    LogFile csv(String content, Charset charset) {
        return file("log.csv", content.getBytes(charset), USUAL);
    }

    LogFile xes(String traces) {
        return file("log.xes", XES.formatted(traces).getBytes(UTF_8), USUAL);
    }

    LogFile file(String name, byte[] content, Layout layout) {
        try {
            return new LogFile(Files.write(folder.resolve(name), content), null, layout, 1_000, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LogFile packed(LogFile plain) throws IOException {
        Path packed = folder.resolve("packed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain.path(), out);
        }
        return new LogFile(packed, null, plain.layout(), plain.most(), plain.skipUntimed());
    }

    static LogAnalysis analysis(LogFile file) {
        return LogAnalysis.of(file.read(), null, 100);
    }
}
