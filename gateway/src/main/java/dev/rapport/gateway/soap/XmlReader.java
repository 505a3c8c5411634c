package dev.rapport.gateway.soap;

import dev.rapport.gateway.soap.SoapFault.Code;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of strangers. A document type is refused as a whole, so there are no entities that could grow or reach out;
 * depth and number of elements are bounded.
 */
final class XmlReader {
    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 20_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlElement root;

    private XmlReader() {}

    private record Open(String name, StringBuilder text, List<XmlElement> children) {
        Open(String name) {
            this(name, new StringBuilder(), new ArrayList<>());
        }

        XmlElement close() {
            return new XmlElement(name, children.isEmpty() ? text.toString() : null, children);
        }
    }

    /** The document's root; a fault of the client if it is not XML or more than is taken. */
    static XmlElement read(byte[] document) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            return new XmlReader().read(xml);
        } catch (XMLStreamException e) {
            throw malformed(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** The JDK's own, whatever else lies on the class path; not shared, since it is not made for several threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw malformed("a document type and entities of one's own are not taken");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        if (root == null) {
            throw malformed("the document has no element");
        }
        return root;
    }

    private void start(String name) {
        if (open.size() == DEEPEST) {
            throw malformed("elements are nested deeper than " + DEEPEST);
        }
        if (++elements > MOST_ELEMENTS) {
            throw malformed("there are more than " + MOST_ELEMENTS + " elements");
        }
        open.push(new Open(name));
    }

    private void characters(String text) {
        if (!open.isEmpty()) {
            open.element().text().append(text);
        }
    }

    private void end() {
        XmlElement closed = open.pop().close();
        if (open.isEmpty()) {
            root = closed;
        } else {
            open.element().children().add(closed);
        }
    }

    private static SoapFault malformed(String why) {
        return new SoapFault(Code.CLIENT, "The body is not the XML that this call takes: " + why);
    }
}
