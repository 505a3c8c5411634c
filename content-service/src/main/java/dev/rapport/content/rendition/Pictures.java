package dev.rapport.content.rendition;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes small pictures of files: of images, and of the first page of a PDF. */
final class Pictures {
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp");
    private static final String PDF = "application/pdf";

    private final PdfPage pages;
    private final long mostPixels;
    private final int edge;

    Pictures(long mostPixels, int edge) {
        this.mostPixels = mostPixels;
        this.edge = edge;
        pages = new PdfPage(mostPixels, edge);
    }

    boolean canPaint(String mediaType) {
        return mediaType.equals(PDF) || IMAGES.contains(mediaType);
    }

    /** Writes a PNG whose edges are no longer than what is configured. */
    void paint(Path file, String mediaType, Path target) throws IOException, UnrenderableException {
        BufferedImage picture = mediaType.equals(PDF) ? pages.paint(file) : decode(file);
        if (!ImageIO.write(fitting(picture), "png", target.toFile())) {
            throw new UnrenderableException("it has colours that no PNG has");
        }
    }

    /** Its size is read before anything is decoded, and only as many pixels are decoded as are needed. */
    private BufferedImage decode(Path file) throws IOException, UnrenderableException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                throw new UnrenderableException("its kind of picture is not known");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                int longer = requireDecodable(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam some = reader.getDefaultReadParam();
                int step = Math.max(1, longer / (2 * edge));
                some.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, some);
            } finally {
                reader.dispose();
            }
        }
    }

    private int requireDecodable(int width, int height) throws UnrenderableException {
        if ((long) width * height > mostPixels) {
            throw new UnrenderableException(
                    "it has " + width + " × " + height + " pixels; at most " + mostPixels + " are decoded");
        }
        return Math.max(width, height);
    }

    private BufferedImage fitting(BufferedImage picture) {
        double scale = Math.min(1, (double) edge / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return small;
    }
}
