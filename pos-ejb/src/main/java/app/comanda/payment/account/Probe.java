package app.comanda.payment.account;

/**
 * What trying an account's keys showed.
 *
 * @param message for the owner, in plain words; never a secret
 */
public record Probe(Outcome outcome, String message) {

    /** How it went. */
    public enum Outcome {
        WORKS,
        REFUSED,
        NO_ANSWER
    }
}
