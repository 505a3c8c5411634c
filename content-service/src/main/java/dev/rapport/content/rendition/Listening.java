package dev.rapport.content.rendition;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Has a parser stop when its thread is interrupted, which it would not notice itself. */
final class Listening extends ContentHandlerDecorator {
    Listening(ContentHandler handler) {
        super(handler);
    }

    /** The parser was told to stop. */
    private static final class EndedException extends SAXException {}

    static boolean hasEnded(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EndedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        listen();
        super.characters(text, start, length);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        listen();
        super.startElement(uri, localName, name, attributes);
    }

    private static void listen() throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new EndedException();
        }
    }
}
