package dev.rapport.content.version;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people make them, and as others make them who mean harm. */
final class Documents {
    private static final String TYPES = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="bin" ContentType="application/octet-stream"/>
        <Default Extension="docx" ContentType="application/octet-stream"/>
        <Override PartName="/word/document.xml"
         ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
        """;
    private static final String RELATIONS = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
         Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
         Target="word/document.xml"/></Relationships>\
        """;

    private Documents() {}

    static byte[] pdf(String... lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -40);
                }
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] docx(String text) throws IOException {
        return docxOf("<?xml version=\"1.0\"?>" + body(text), Map.of());
    }

    /** A document that asks for a file of the machine that reads it. */
    static byte[] docxWithExternalEntity(String file) throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file://" + file + "\">]>";
        return docxOf("<?xml version=\"1.0\"?>" + doctype + body("before &secret; after"), Map.of());
    }

    /** A few kilobytes that become megabytes. */
    static byte[] docxBomb(int megabytes) throws IOException {
        return docxOf(
                "<?xml version=\"1.0\"?>" + body("small"), Map.of("word/media/image1.bin", new byte[megabytes << 20]));
    }

    static byte[] docxWith(String name, byte[] embedded) throws IOException {
        return docxOf("<?xml version=\"1.0\"?>" + body("outside"), Map.of("word/embeddings/" + name, embedded));
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] image(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, width / 2, height);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A hundred bytes that want to become ten thousand million pixels: a PNG's head, and no more. */
    static byte[] imageBomb() throws IOException {
        byte[] png = image(10, 10, "png");
        byte[] edge = {0, 1, (byte) 0x86, (byte) 0xA0};
        System.arraycopy(edge, 0, png, 16, 4);
        System.arraycopy(edge, 0, png, 20, 4);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (check.getValue() >>> (24 - 8 * i));
        }
        return png;
    }

    private static String body(String text) {
        return "<w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] docxOf(String document, Map<String, byte[]> more) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(UTF_8));
        parts.put("_rels/.rels", RELATIONS.getBytes(UTF_8));
        parts.put("word/document.xml", document.getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }
}
