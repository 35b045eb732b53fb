package app.comanda.payment;

/** The outcome of a payment is known: told within this process, to be counted. */
public record PaymentSettled(String method, Payment.State outcome) {}
