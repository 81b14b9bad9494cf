package org.aiguillage.content;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** One XML part of a file, read forward. It may declare no document type: entities come with one. */
public final class XmlPart {
    private static final int LONGEST_TEXT = 1 << 16;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private XmlPart(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    public static XmlPart of(byte[] content) {
        try {
            synchronized (FACTORY) {
                return new XmlPart(FACTORY.createXMLStreamReader(new ByteArrayInputStream(content)));
            }
        } catch (XMLStreamException e) {
            throw Unreadable.broken();
        }
    }

    /**
     * Goes to the next begin or end of an element; false at the end of the part.
     *
     * @throws Invalid when it is no XML, or declares a document type
     */
    public boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw Unreadable.because(
                            "le fichier déclare un type de document XML ou des entités, ce dont aucun classeur n’a besoin",
                            "the file declares an XML document type or entities, which no workbook needs");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Unreadable.broken();
        }
    }

    public boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    public boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** An attribute by its local name, or null. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that has just begun, which holds no other. */
    public String text() {
        try {
            String text = xml.getElementText();
            if (text.length() > LONGEST_TEXT) {
                throw Unreadable.because("une cellule est démesurée", "a cell is beyond measure");
            }
            return text;
        } catch (XMLStreamException e) {
            throw Unreadable.broken();
        }
    }
}
