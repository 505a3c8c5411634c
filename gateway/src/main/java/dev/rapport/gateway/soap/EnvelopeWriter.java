package dev.rapport.gateway.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes answers with Salesforce's own prefixes: the envelope's elements are spelled {@code soapenv:}, a fault's detail
 * {@code sf:}, and what is asked for has none. Scripts look for these spellings (SALESFORCE.md, section 1).
 */
final class EnvelopeWriter {
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private EnvelopeWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** An answer. */
    static byte[] write(Dialect dialect, XmlElement answer) {
        try {
            EnvelopeWriter writer = new EnvelopeWriter();
            writer.begin();
            writer.xml.writeDefaultNamespace(dialect.namespace());
            writer.xml.writeStartElement("soapenv:Body");
            writer.element(answer);
            return writer.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A refusal. */
    static byte[] write(Dialect dialect, SoapFault fault) {
        try {
            EnvelopeWriter writer = new EnvelopeWriter();
            writer.begin();
            writer.xml.writeNamespace("sf", dialect.faultNamespace());
            writer.xml.writeStartElement("soapenv:Body");
            writer.fault(fault);
            return writer.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("soapenv:Envelope");
        xml.writeNamespace("soapenv", ENVELOPE);
        xml.writeNamespace("xsi", INSTANCE);
    }

    private byte[] end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private void element(XmlElement element) throws XMLStreamException {
        xml.writeStartElement(element.name());
        if (element.text() != null) {
            xml.writeCharacters(legal(element.text()));
        } else if (element.children().isEmpty() && !element.name().endsWith("Response")) {
            xml.writeAttribute("xsi:nil", "true");
        }
        for (XmlElement child : element.children()) {
            element(child);
        }
        xml.writeEndElement();
    }

    private void fault(SoapFault fault) throws XMLStreamException {
        SoapFault.Code code = fault.code();
        String message = String.valueOf(fault.getMessage());
        boolean ours = code != SoapFault.Code.CLIENT;
        xml.writeStartElement("soapenv:Fault");
        text("faultcode", code.faultCode());
        text("faultstring", ours ? code + ": " + message : message);
        if (ours) {
            xml.writeStartElement("detail");
            xml.writeStartElement(code.detail());
            xml.writeAttribute("xsi:type", code.detail());
            text("sf:exceptionCode", code.name());
            text("sf:exceptionMessage", message);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters, not even escaped. */
    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("?");
    }
}
