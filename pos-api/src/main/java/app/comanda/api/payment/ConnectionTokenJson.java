package app.comanda.api.payment;

/** With what an app beside a reader speaks to the vendor. @param secret good once */
public record ConnectionTokenJson(String secret) {}
