package app.comanda.payment.receipt.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters as outlines, drawn in the cells of a printer's font A. Not through Java's own text drawing, which wants fonts
 * of the operating system and fails on servers without any.
 */
enum Letters {
    REGULAR("DejaVuSansMono.ttf"),
    BOLD("DejaVuSansMono-Bold.ttf");

    static final int CELL_WIDTH = 12;
    static final int CELL_HEIGHT = 24;
    private static final int BASELINE = 19;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final Map<Integer, Optional<Shape>> outlines = new ConcurrentHashMap<>();

    Letters(String file) {
        try (InputStream bytes = Letters.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is missing");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Letters of(Style style) {
        return style.weight() == 0 ? REGULAR : BOLD;
    }

    boolean has(int codePoint) {
        return outline(codePoint).isPresent();
    }

    /** One row of text on white. */
    static Bitmap row(String text, Style style) {
        int width = Math.max(1, Cells.width(text)) * CELL_WIDTH * style.across();
        BufferedImage image = new BufferedImage(width, CELL_HEIGHT * style.down(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, image.getHeight());
        canvas.setColor(Color.BLACK);
        int x = 0;
        for (int c : text.codePoints().toArray()) {
            of(style).draw(canvas, c, x, 0, style);
            x += Cells.width(c) * CELL_WIDTH * style.across();
        }
        canvas.dispose();
        return Bitmap.sharp(image);
    }

    void draw(Graphics2D canvas, int codePoint, int x, int y, Style style) {
        outline(codePoint).ifPresent(outline -> {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y + BASELINE * style.down());
            place.scale(style.across(), style.down());
            canvas.fill(place.createTransformedShape(outline));
        });
    }

    private Optional<Shape> outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::read);
    }

    /** The parser reads on demand and is not made for two threads. */
    private synchronized Optional<Shape> read(int codePoint) {
        try {
            int glyph = glyphs.getGlyphId(codePoint);
            if (glyph == 0) {
                return Optional.empty();
            }
            GlyphData data = font.getGlyph().getGlyph(glyph);
            Shape outline = data == null ? new Rectangle() : data.getPath();
            double scale = CELL_WIDTH / (double) font.getAdvanceWidth(glyphs.getGlyphId('0'));
            return Optional.of(AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(outline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
