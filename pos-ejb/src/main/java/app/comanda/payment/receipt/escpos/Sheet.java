package app.comanda.payment.receipt.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Paper that grows downwards as it is printed on. In dots. */
final class Sheet {

    private static final int MARGIN = 24;
    private static final int FEED = 30;
    private static final int ROW = 30;

    /** Whether there is a dot. */
    @FunctionalInterface
    interface Dots {
        boolean black(int x, int y);
    }

    private final Paper paper;
    private BufferedImage image;
    private Graphics2D canvas;
    private int y = MARGIN;

    Sheet(Paper paper) {
        this.paper = paper;
        this.image = blank(1024);
        this.canvas = canvas(image);
    }

    private BufferedImage blank(int height) {
        BufferedImage blank = new BufferedImage(paper.dots() + 2 * MARGIN, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D white = blank.createGraphics();
        white.setColor(Color.WHITE);
        white.fillRect(0, 0, blank.getWidth(), height);
        white.dispose();
        return blank;
    }

    private static Graphics2D canvas(BufferedImage of) {
        Graphics2D canvas = of.createGraphics();
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return canvas;
    }

    private void makeRoom(int height) {
        if (y + height + MARGIN <= image.getHeight()) {
            return;
        }
        BufferedImage longer = blank(Math.max(image.getHeight() * 2, y + height + MARGIN));
        canvas.dispose();
        canvas = canvas(longer);
        canvas.drawImage(image, 0, 0, null);
        image = longer;
    }

    /** What is wider than the paper goes on in the next row, as printers do it. */
    void text(String text, Style style, Align align) {
        int columns = paper.dots() / (Letters.CELL_WIDTH * style.across());
        int start = 0;
        do {
            int end = Math.min(text.length(), start + columns);
            row(text.substring(start, end), style, align);
            start = end;
        } while (start < text.length());
    }

    private void row(String text, Style style, Align align) {
        int cell = Letters.CELL_WIDTH * style.across();
        int height = ROW + Letters.CELL_HEIGHT * (style.down() - 1);
        makeRoom(height);
        int x = left(text.length() * cell, align);
        for (int c : text.codePoints().toArray()) {
            Letters.of(style).draw(canvas, c, x, y, style);
            x += cell;
        }
        y += height;
    }

    private int left(int width, Align align) {
        return MARGIN
                + switch (align) {
                    case LEFT -> 0;
                    case CENTER -> (paper.dots() - width) / 2;
                    case RIGHT -> paper.dots() - width;
                };
    }

    /** @param each dots that make one, both ways */
    void dots(int width, int height, int each, Align align, Dots dots) {
        if (width * each > paper.dots() + 7) {
            throw new IllegalArgumentException(width * each + " dots on paper of " + paper.dots());
        }
        makeRoom(height * each);
        int left = left(width * each, align);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (dots.black(column, row)) {
                    canvas.fillRect(left + column * each, y + row * each, each, each);
                }
            }
        }
        y += height * each;
    }

    void feed(int rows) {
        makeRoom(rows * FEED);
        y += rows * FEED;
    }

    void cut() {
        feed(1);
        for (int x = 0; x < image.getWidth(); x += 12) {
            canvas.fillRect(x, y, 6, 1);
        }
    }

    BufferedImage image() {
        return image.getSubimage(0, 0, image.getWidth(), Math.min(image.getHeight(), y + MARGIN));
    }
}
