package app.comanda.payment.receipt.escpos;

/** How a row is printed. */
public enum Style {
    PLAIN(0, 1, 1),
    BOLD(1, 1, 1),
    /** Bold and twice as high. */
    TALL(1, 1, 2),
    /** Bold, twice as high and twice as wide: half as many columns. */
    BIG(1, 2, 2);

    private final int weight;
    private final int across;
    private final int down;

    Style(int weight, int across, int down) {
        this.weight = weight;
        this.across = across;
        this.down = down;
    }

    /** 0 or 1, as ESC E takes it. */
    int weight() {
        return weight;
    }

    /** How many times as wide. */
    int across() {
        return across;
    }

    int down() {
        return down;
    }

    /** As GS ! takes it. */
    int size() {
        return across - 1 << 4 | down - 1;
    }
}
