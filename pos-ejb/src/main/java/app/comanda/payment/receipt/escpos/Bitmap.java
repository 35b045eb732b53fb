package app.comanda.payment.receipt.escpos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.BitSet;

/** Black dots on white paper. */
public final class Bitmap {

    private static final int GREY = 128;

    private final int width;
    private final int height;
    private final BitSet black;

    private Bitmap(int width, int height, BitSet black) {
        this.width = width;
        this.height = height;
        this.black = black;
    }

    /** What is darker than grey is black: for text and line drawings. */
    static Bitmap sharp(BufferedImage image) {
        BitSet black = new BitSet();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                black.set(y * image.getWidth() + x, luminance(image.getRGB(x, y)) < GREY);
            }
        }
        return new Bitmap(image.getWidth(), image.getHeight(), black);
    }

    /** Scaled down to fit, on white, its greys scattered as black dots (Floyd and Steinberg's way). */
    public static Bitmap scattered(BufferedImage image, int mostWidth, int mostHeight) {
        BufferedImage fitted = fitted(image, mostWidth, mostHeight);
        int width = fitted.getWidth();
        int height = fitted.getHeight();
        int[] greys = new int[width * height];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = luminance(fitted.getRGB(i % width, i / width));
        }
        BitSet black = new BitSet();
        for (int i = 0; i < greys.length; i++) {
            black.set(i, greys[i] < GREY);
            spread(greys, i, width, greys[i] - (greys[i] < GREY ? 0 : 255));
        }
        return new Bitmap(width, height, black);
    }

    private static void spread(int[] greys, int i, int width, int error) {
        int x = i % width;
        if (x + 1 < width) {
            greys[i + 1] += error * 7 / 16;
        }
        if (i + width < greys.length) {
            greys[i + width] += error * 5 / 16;
            if (x > 0) {
                greys[i + width - 1] += error * 3 / 16;
            }
            if (x + 1 < width) {
                greys[i + width + 1] += error / 16;
            }
        }
    }

    private static BufferedImage fitted(BufferedImage image, int mostWidth, int mostHeight) {
        long width = Math.min(mostWidth, image.getWidth());
        long height = Math.max(1, width * image.getHeight() / image.getWidth());
        if (height > mostHeight) {
            height = mostHeight;
            width = Math.max(1, height * image.getWidth() / image.getHeight());
        }
        BufferedImage fitted = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = fitted.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, (int) width, (int) height);
        canvas.drawImage(image, 0, 0, (int) width, (int) height, null);
        canvas.dispose();
        return fitted;
    }

    private static int luminance(int rgb) {
        return ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    boolean isBlack(int x, int y) {
        return x < width && black.get(y * width + x);
    }

    int bytesAcross() {
        return (width + 7) / 8;
    }

    /** Eight dots, the leftmost in the highest bit. */
    int dots(int byteAcross, int y) {
        int dots = 0;
        for (int bit = 0; bit < 8; bit++) {
            dots = dots << 1 | (isBlack(byteAcross * 8 + bit, y) ? 1 : 0);
        }
        return dots;
    }
}
