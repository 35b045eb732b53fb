package app.comanda.guest;

/**
 * What all of them come to in one currency.
 *
 * @param count how many there are with anything on them
 * @param amount minor units
 */
public record Outstanding(String currency, long count, long amount) {

    /** Of a row of these three. */
    public static Outstanding of(Object[] row) {
        return new Outstanding((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }
}
