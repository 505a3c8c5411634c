package dev.rapport.content.rendition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/** Reads what is written in documents: PDF, Office, HTML and plain text. What is embedded in them is left alone. */
final class Texts {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final long PDF_MEMORY = 16L << 20;

    private final Map<String, Parser> parsers;
    private final int mostCharacters;
    private final long mostUnpacked;

    Texts(int mostCharacters, long mostUnpacked) {
        this.mostCharacters = mostCharacters;
        this.mostUnpacked = mostUnpacked;
        Parser office = new OfficeParser();
        Parser ooxml = new OOXMLParser();
        Parser plain = new TXTParser();
        Parser html = new JSoupParser();
        parsers = Map.ofEntries(
                Map.entry("application/pdf", new PDFParser()),
                Map.entry("application/msword", office),
                Map.entry("application/vnd.ms-excel", office),
                Map.entry("application/vnd.ms-powerpoint", office),
                Map.entry(OOXML + "wordprocessingml.document", ooxml),
                Map.entry(OOXML + "spreadsheetml.sheet", ooxml),
                Map.entry(OOXML + "presentationml.presentation", ooxml),
                Map.entry("text/html", html),
                Map.entry("application/xhtml+xml", html),
                Map.entry("text/plain", plain),
                Map.entry("text/csv", plain),
                Map.entry("text/x-web-markdown", plain));
    }

    boolean canRead(String mediaType) {
        return parsers.containsKey(mediaType);
    }

    /** The first characters of the text, without what a database could not store. */
    String read(Path file, String mediaType) throws IOException, UnrenderableException {
        Parser parser = parsers.get(mediaType);
        if (parser == null) {
            throw new UnrenderableException("its type has no text");
        }
        if (mediaType.startsWith(OOXML)) {
            Unpacking.require(file, mostUnpacked);
        }
        WriteOutContentHandler text = new WriteOutContentHandler(mostCharacters);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, mediaType);
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            parser.parse(bytes, new Listening(new BodyContentHandler(text)), metadata, limits());
        } catch (EncryptedDocumentException locked) {
            throw new UnrenderableException("it is locked by a password", locked);
        } catch (SAXException | TikaException | RuntimeException failure) {
            if (!WriteLimitReachedException.isWriteLimitReached(failure)) {
                throw Listening.hasEnded(failure)
                        ? new UnrenderableException("its text takes too long to read", failure)
                        : new UnrenderableException("it is damaged or not what it claims to be", failure);
            }
        }
        return storable(text.toString());
    }

    private static ParseContext limits() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(PDF_MEMORY);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new Unopened());
        return context;
    }

    private static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .forEach(storable::appendCodePoint);
        return storable.toString().strip();
    }
}
