package app.comanda.payment;

/** Rounds what is due to the smallest coin: the nearest multiple, a tie away from zero (docs/money.md). */
public final class CashRounding {

    private CashRounding() {}

    public static long toCoins(long due, long coin) {
        long below = due - Math.floorMod(due, coin);
        return (due - below) * 2 >= coin ? below + coin : below;
    }
}
