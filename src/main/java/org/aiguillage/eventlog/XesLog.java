package org.aiguillage.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aiguillage.eventlog.CaseFacts.Facts;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from XES (IEEE 1849), in whatever namespace it is written. Only what stands directly under a trace or an event
 * tells of it; attributes of attributes, lists, globals, classifiers and extensions are passed over.
 */
final class XesLog {
    private static final int DEEPEST = 64;
    private static final int LONGEST_VALUE = 1 << 20;

    private final XMLStreamReader xml;
    private final XesAttributes attributes;
    private final EventSink sink;
    private final CaseFacts facts;
    private final boolean skipUntimed;
    private final Set<String> names = new HashSet<>();
    private int traces;
    private long skipped;

    private XesLog(
            XMLStreamReader xml, XesAttributes attributes, EventSink sink, CaseFacts facts, boolean skipUntimed) {
        this.xml = xml;
        this.attributes = attributes;
        this.sink = sink;
        this.facts = facts;
        this.skipUntimed = skipUntimed;
    }

    /**
     * @param skipUntimed whether events without a time are left out instead of refused
     * @return how many were
     */
    static long events(Source source, Layout layout, EventSink sink, CaseFacts facts, boolean skipUntimed)
            throws IOException {
        try (InputStream bytes = source.open()) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            try {
                XesLog log = new XesLog(xml, new XesAttributes(layout), sink, facts, skipUntimed);
                log.read();
                return log.skipped;
            } catch (XMLStreamException e) {
                throw broken(xml.getLocation().getLineNumber(), e);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw broken(1, e);
        }
    }

    /** A parser that resolves nothing and expands nothing. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0 && !xml.getLocalName().equals("log")) {
                        throw refused("un élément <log> était attendu", "an element <log> was expected");
                    } else if (depth == 1 && xml.getLocalName().equals("trace")) {
                        trace();
                    } else if (depth == 1) {
                        pass();
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw refused("un DOCTYPE n’est pas accepté", "a DOCTYPE is not accepted");
                default -> {
                    // Comments, blanks and instructions say nothing.
                }
            }
        }
    }

    /** Events are handed on as they come once the trace has told its name, which it does first as a rule. */
    private void trace() throws XMLStreamException {
        int number = ++traces;
        Map<String, String> trace = new HashMap<>();
        List<XesAttributes.Event> waiting = new ArrayList<>();
        String name = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            } else if (!xml.getLocalName().equals("event")) {
                attribute(trace);
                continue;
            }
            if (name == null && attributes.names(trace)) {
                name = unique(attributes.caseName(trace, number));
            }
            XesAttributes.Event event = event();
            if (event == null) {
                skipped++;
            } else if (name == null) {
                waiting.add(event);
            } else {
                sink(name, event);
            }
        }
        String known = name == null ? unique(attributes.caseName(trace, number)) : name;
        waiting.forEach(event -> sink(known, event));
        facts(known, trace);
    }

    private XesAttributes.@Nullable Event event() throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        Map<String, String> event = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            attribute(event);
        }
        return attributes.event(line, event, skipUntimed);
    }

    private void sink(String name, XesAttributes.Event e) {
        sink.event(e.line(), name, e.activity(), e.at(), e.resource(), e.transition());
    }

    private void facts(String name, Map<String, String> trace) {
        Facts known = attributes.facts(xml.getLocation().getLineNumber(), trace);
        if (attributes.tellsEnds()) {
            facts.tellEnds();
        }
        if (attributes.tellsFacts()) {
            facts.add(name, known);
        }
    }

    /** Takes one attribute with all below it; lists and containers have no value of their own. */
    private void attribute(Map<String, String> into) throws XMLStreamException {
        if (!xml.isStartElement()) {
            return;
        }
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        if (value != null && value.length() > LONGEST_VALUE) {
            throw refused("une valeur dépasse 1 Mio", "a value exceeds 1 MiB");
        }
        if (key != null && value != null && attributes.wants(key)) {
            into.put(key, value);
        }
        pass();
    }

    /** Passes over the element that has just begun, with all below it. */
    private void pass() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw refused("plus de " + DEEPEST + " niveaux", "more than " + DEEPEST + " levels");
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Two traces of one name are two cases. */
    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + " (" + i + ")";
        }
        return candidate;
    }

    private Unreadable refused(String fr, String en) {
        return Unreadable.at(xml.getLocation().getLineNumber(), new Sentence(fr, en));
    }

    private static Unreadable broken(long line, XMLStreamException e) {
        long where = e.getLocation() == null ? line : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return Unreadable.at(
                Math.max(1, where),
                new Sentence("ce n’est pas du XML lisible (" + message + ")", "not readable XML (" + message + ")"));
    }
}
