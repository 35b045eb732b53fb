package app.comanda.api.payment;

import app.comanda.payment.CardReaders;

/**
 * A card reader to pay on.
 *
 * @param id goes into a payment as {@code reader}
 * @param label the restaurant's name for it
 * @param online whether it is switched on and connected
 */
public record CardReaderJson(String id, String label, boolean online) {

    static CardReaderJson of(CardReaders.CardReader reader) {
        return new CardReaderJson(reader.id(), reader.label(), reader.line() == CardReaders.Line.ONLINE);
    }
}
