package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What befalls one till, as a seed has it: the same seed brings the same troubles in the same order. */
final class Storm {

    private enum Trouble {
        SALE(46),
        DEATH_IN_A_SALE(12),
        CUT(8),
        MEND(14),
        RELOAD(4),
        DEATH(4),
        BACKUP(5),
        RESTORE(4),
        REST(3);

        /** In a hundred. */
        private final int weight;

        Trouble(int weight) {
            this.weight = weight;
        }

        static Trouble of(Random dice) {
            int thrown = dice.nextInt(100);
            for (Trouble trouble : values()) {
                thrown -= trouble.weight;
                if (thrown < 0) {
                    return trouble;
                }
            }
            throw new IllegalStateException("the weights are not a hundred");
        }
    }

    private final StormTill till;
    private final Random plan;
    private final Map<Trouble, Integer> happened = new EnumMap<>(Trouble.class);

    Storm(StormTill till, long seed) {
        this.till = till;
        this.plan = new Random(seed);
    }

    /** For so long, and until something was sold; then until the server has all of it. */
    void rage(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        till.line.storm();
        while (System.nanoTime() < end || till.printed.isEmpty()) {
            Trouble trouble = Trouble.of(plan);
            happened.merge(trouble, 1, Integer::sum);
            befall(trouble, new Random(plan.nextLong()));
        }
        till.line.calm();
        till.waitUntilSafe();
    }

    @Override
    public String toString() {
        return happened + ", calls " + till.line.happened() + ", " + till.printed.size() + " receipts";
    }

    private void befall(Trouble trouble, Random dice) {
        switch (trouble) {
            case SALE -> till.sell(dice);
            case DEATH_IN_A_SALE -> till.sellAndDie(dice);
            case CUT -> till.line.cut();
            case MEND -> till.line.mend();
            case RELOAD -> till.reload();
            case DEATH -> till.die();
            case BACKUP -> till.backUp();
            case RESTORE -> restore(dice);
            case REST -> believeThatItIsSafe();
        }
    }

    /** What is nowhere but on a disk is lost with it: a till that is not safe to close is not given another disk. */
    private void restore(Random dice) {
        if (till.hasBackup()) {
            believeThatItIsSafe();
            till.restore(dice);
        }
    }

    private void believeThatItIsSafe() {
        till.line.mend();
        till.waitUntilSafe();
        for (Printed receipt : till.printed) {
            assertEquals(1, Reckoning.payments(receipt), () -> receipt + " is not on the server, and the till said so");
        }
    }
}
