package dev.rapport.content.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Paints the first page of a PDF, in the size that is needed. */
final class PdfPage {
    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 2000;

    private final long mostPixels;
    private final int edge;

    PdfPage(long mostPixels, int edge) {
        this.mostPixels = mostPixels;
        this.edge = edge;
    }

    BufferedImage paint(Path file) throws IOException, UnrenderableException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new UnrenderableException("it has no pages");
            }
            PDPage page = document.getPage(0);
            new Images().require(page.getResources(), 0);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, scale(page), ImageType.RGB);
        } catch (InvalidPasswordException locked) {
            throw new UnrenderableException("it is locked by a password", locked);
        }
    }

    private float scale(PDPage page) throws UnrenderableException {
        PDRectangle box = page.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        if (!(longer >= 1 && box.getWidth() > 0 && box.getHeight() > 0)) {
            throw new UnrenderableException("its first page has no size");
        }
        return edge / longer;
    }

    /** The images that a page paints, which are measured before any of them is decoded. */
    private final class Images {
        private int parts;

        void require(@Nullable PDResources resources, int depth) throws IOException, UnrenderableException {
            if (resources == null) {
                return;
            }
            for (COSName name : resources.getXObjectNames()) {
                parts++;
                if (parts > MOST_PARTS || depth > DEEPEST) {
                    throw new UnrenderableException("its first page has too many parts");
                }
                PDXObject part = resources.getXObject(name);
                if (part instanceof PDImageXObject image) {
                    require(image.getWidth(), image.getHeight());
                } else if (part instanceof PDFormXObject form) {
                    require(form.getResources(), depth + 1);
                }
            }
        }

        private void require(int width, int height) throws UnrenderableException {
            if ((long) width * height > mostPixels) {
                throw new UnrenderableException("its first page has an image of " + width + " × " + height
                        + " pixels; at most " + mostPixels + " are decoded");
            }
        }
    }
}
