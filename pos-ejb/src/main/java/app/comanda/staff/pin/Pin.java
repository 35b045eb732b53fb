package app.comanda.staff.pin;

import app.comanda.kernel.BusinessException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A PIN that somebody chooses. Never prints itself. */
public record Pin(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,8}");
    private static final Pattern PAIRS = Pattern.compile("(..)\\1+");

    /** @throws BusinessException {@code pin.malformed}, {@code pin.trivial} */
    public Pin {
        if (!DIGITS.matcher(digits).matches()) {
            throw BusinessException.invalid("pin.malformed", "pin", "A PIN has 4 to 8 digits.");
        }
        if (isTrivial(digits)) {
            throw BusinessException.invalid("pin.trivial", "pin", "This PIN is too easy to guess. Choose another one.");
        }
    }

    /** 0000, 1212, 1234, 9876, 7890. */
    private static boolean isTrivial(String digits) {
        int step = Math.floorMod(digits.charAt(1) - digits.charAt(0), 10);
        boolean even = IntStream.range(1, digits.length())
                .allMatch(i -> Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10) == step);
        return even && (step <= 1 || step == 9) || PAIRS.matcher(digits).matches();
    }

    @Override
    public String toString() {
        return "PIN";
    }
}
