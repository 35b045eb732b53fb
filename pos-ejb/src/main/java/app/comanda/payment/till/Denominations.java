package app.comanda.payment.till;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notes and coins in use, the largest first, in minor units. */
public final class Denominations {

    /** From the central banks' lists of what circulates, as of 2026; withdrawn and commemorative ones are left out. */
    private static final Map<String, List<Long>> OF = Stream.of(
                    "AUD 10000 5000 2000 1000 500 200 100 50 20 10 5",
                    "BRL 20000 10000 5000 2000 1000 500 200 100 50 25 10 5",
                    "CAD 10000 5000 2000 1000 500 200 100 25 10 5",
                    "CHF 100000 20000 10000 5000 2000 1000 500 200 100 50 20 10 5",
                    "CNY 10000 5000 2000 1000 500 100 50 10",
                    "CZK 500000 200000 100000 50000 20000 10000 5000 2000 1000 500 200 100",
                    "DKK 50000 20000 10000 5000 2000 1000 500 200 100 50",
                    "EUR 50000 20000 10000 5000 2000 1000 500 200 100 50 20 10 5 2 1",
                    "GBP 5000 2000 1000 500 200 100 50 20 10 5 2 1",
                    "HKD 100000 50000 10000 5000 2000 1000 500 200 100 50 20 10",
                    "IDR 10000000 5000000 2000000 1000000 500000 200000 100000 50000 20000 10000",
                    "INR 50000 20000 10000 5000 2000 1000 500 200 100 50",
                    "JPY 10000 5000 2000 1000 500 100 50 10 5 1",
                    "KWD 20000 10000 5000 1000 500 250 100 50 20 10 5",
                    "MXN 100000 50000 20000 10000 5000 2000 1000 500 200 100 50",
                    "MYR 10000 5000 2000 1000 500 100 50 20 10 5",
                    "NOK 100000 50000 20000 10000 5000 2000 1000 500 100",
                    "NZD 10000 5000 2000 1000 500 200 100 50 20 10",
                    "PHP 100000 50000 20000 10000 5000 2000 1000 500 100 25 5 1",
                    "PLN 50000 20000 10000 5000 2000 1000 500 200 100 50 20 10 5 2 1",
                    "SEK 100000 50000 20000 10000 5000 2000 1000 500 200 100",
                    "SGD 100000 10000 5000 1000 500 200 100 50 20 10 5",
                    "THB 100000 50000 10000 5000 2000 1000 500 200 100 50 25",
                    "USD 10000 5000 2000 1000 500 200 100 50 25 10 5 1",
                    "VND 500000 200000 100000 50000 20000 10000 5000 2000 1000 500")
            .map(row -> row.split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0],
                    row -> Arrays.stream(row).skip(1).map(Long::valueOf).toList()));

    private Denominations() {}

    /** Empty for a currency whose coins are not known here: then the sum alone is counted. */
    public static List<Long> of(String currency) {
        return OF.getOrDefault(currency, List.of());
    }
}
