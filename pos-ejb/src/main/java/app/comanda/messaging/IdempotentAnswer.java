package app.comanda.messaging;

/**
 * What a call was answered.
 *
 * @param status the HTTP status
 * @param body the JSON
 */
public record IdempotentAnswer(int status, String body) {}
