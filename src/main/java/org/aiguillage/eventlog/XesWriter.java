package org.aiguillage.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XES (IEEE 1849) as it goes, so that a log of any length needs no more memory than one event. */
public final class XesWriter implements AutoCloseable {
    private static final Map<String, String> EXTENSIONS = Map.of(
            "Concept", "concept",
            "Time", "time",
            "Organizational", "org",
            "Lifecycle", "lifecycle");

    /** What a value is taken for where it is missing, which none of ours is. */
    private static final String UNKNOWN = "UNKNOWN";

    private final XMLStreamWriter xml;

    /** Begins the log; the stream stays the caller's. */
    public XesWriter(OutputStream out, String name) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            line("log", 0);
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            xml.writeAttribute("xmlns", "http://www.xes-standard.org/");
            for (Map.Entry<String, String> extension : new java.util.TreeMap<>(EXTENSIONS).entrySet()) {
                line("extension", 1);
                xml.writeAttribute("name", extension.getKey());
                xml.writeAttribute("prefix", extension.getValue());
                xml.writeAttribute("uri", "http://www.xes-standard.org/" + extension.getValue() + ".xesext");
                xml.writeEndElement();
            }
            globals();
            classifier();
            text("concept:name", name, 1);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }

    /** What every trace and every event has; a classifier may go by nothing else. */
    private void globals() throws XMLStreamException {
        global("trace");
        text("concept:name", UNKNOWN, 2);
        end(1);
        global("event");
        text("concept:name", UNKNOWN, 2);
        text("lifecycle:transition", UNKNOWN, 2);
        attribute("date", "time:timestamp", Instant.EPOCH.toString(), 2);
        text("org:resource", UNKNOWN, 2);
        end(1);
    }

    private void global(String scope) throws XMLStreamException {
        line("global", 1);
        xml.writeAttribute("scope", scope);
    }

    private void classifier() throws XMLStreamException {
        line("classifier", 1);
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("keys", "concept:name lifecycle:transition");
        xml.writeEndElement();
    }

    /** @param attributes beside the name, those without a value left out */
    public void trace(String name, Map<String, @Nullable String> attributes) {
        writing(() -> {
            line("trace", 1);
            text("concept:name", name, 2);
            texts(attributes, 2);
        });
    }

    public void endTrace() {
        writing(() -> end(1));
    }

    /** @param transition of IEEE 1849, such as {@code start} or {@code suspend} */
    public void event(
            String activity, String transition, Instant at, String by, Map<String, @Nullable String> attributes) {
        writing(() -> {
            line("event", 2);
            text("concept:name", activity, 3);
            text("lifecycle:transition", transition, 3);
            attribute("date", "time:timestamp", at.toString(), 3);
            text("org:resource", by, 3);
            texts(attributes, 3);
            end(2);
        });
    }

    @Override
    public void close() {
        writing(() -> {
            end(0);
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void texts(Map<String, @Nullable String> attributes, int depth) throws XMLStreamException {
        for (Map.Entry<String, @Nullable String> attribute : attributes.entrySet()) {
            String value = attribute.getValue();
            if (value != null) {
                text(attribute.getKey(), value, depth);
            }
        }
    }

    private void text(String key, String value, int depth) throws XMLStreamException {
        attribute("string", key, value, depth);
    }

    private void attribute(String kind, String key, String value, int depth) throws XMLStreamException {
        line(kind, depth);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", written(value));
        xml.writeEndElement();
    }

    /** Characters that XML cannot hold become the sign for one that is unknown. */
    private static String written(String value) {
        return value.replaceAll(
                "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private void line(String element, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void writing(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }
}
