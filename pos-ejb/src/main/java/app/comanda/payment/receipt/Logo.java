package app.comanda.payment.receipt;

import app.comanda.kernel.BusinessException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The picture at the head of an outlet's receipts.
 *
 * @param extension {@code png} or {@code jpeg}
 */
public record Logo(String extension, byte[] content) {

    public static final int MOST_BYTES = 200 * 1024;
    private static final int MOST_SIDE = 3000;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    /**
     * @throws BusinessException {@code logo.too-large}, {@code logo.kind} or {@code logo.unreadable}: it is opened here,
     *     so that no printer's queue stumbles over it later
     */
    static Logo of(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw refused("logo.too-large", "A logo has 200 kB at most.");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw refused("logo.kind", "Send the logo as PNG or JPEG.");
            }
            ImageReader reader = readers.next();
            reader.setInput(stream);
            String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!KINDS.contains(kind)) {
                throw refused("logo.kind", "Send the logo as PNG or JPEG.");
            }
            // asked before the dots are unpacked: a small file may hold a billion of them
            if (reader.getWidth(0) > MOST_SIDE || reader.getHeight(0) > MOST_SIDE) {
                throw refused("logo.too-large", "A logo has 3000 dots at most each way.");
            }
            reader.read(0);
            return new Logo(kind, content);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw refused("logo.unreadable", "This picture cannot be read. Save it again as PNG or JPEG.");
        }
    }

    private static BusinessException refused(String code, String sentence) {
        return BusinessException.invalid(code, "logo", sentence);
    }

    /** As it was kept. */
    static Logo kept(String file, byte[] content) {
        return new Logo(file.substring(file.lastIndexOf('.') + 1), content);
    }

    BufferedImage image() {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** For pages of the web, which then need no second file. */
    String dataAddress() {
        return "data:image/" + extension + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Logo." + extension;
    }
}
