package app.comanda.messaging;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What travels in one message of the broker: one envelope, or several of one tenant and type that their consumer takes
 * together.
 */
record Parcel(List<Envelope> envelopes) {

    /** The orders of a parcel are locked until its last is done. */
    static final int MOST = 25;

    private static final TypeReference<List<Envelope>> SEVERAL = new TypeReference<>() {};

    Parcel {
        envelopes = List.copyOf(envelopes);
    }

    /** @param together whether an envelope may share a parcel with others of its kind */
    static List<Parcel> pack(List<Envelope> envelopes, Predicate<Envelope> together) {
        Map<List<?>, List<Envelope>> kinds = new LinkedHashMap<>();
        for (Envelope envelope : envelopes) {
            List<?> kind = together.test(envelope)
                    ? List.of(envelope.tenantId(), envelope.consumer(), envelope.type())
                    : List.of(envelope.id(), envelope.consumer());
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(envelope);
        }
        return kinds.values().stream().flatMap(Parcel::ofMost).toList();
    }

    private static Stream<Parcel> ofMost(List<Envelope> alike) {
        return IntStream.iterate(0, from -> from < alike.size(), from -> from + MOST)
                .mapToObj(from -> new Parcel(alike.subList(from, Math.min(alike.size(), from + MOST))));
    }

    static Parcel read(Message message) throws JMSException {
        return message.propertyExists(Envelope.MESSAGE)
                ? new Parcel(List.of(Envelope.read(message)))
                : new Parcel(Json.read(((TextMessage) message).getText(), SEVERAL));
    }

    /** @param making makes a message of a text */
    TextMessage in(Function<String, TextMessage> making) throws JMSException {
        if (envelopes.size() > 1) {
            return making.apply(Json.write(envelopes));
        }
        TextMessage message = making.apply(first().payload());
        first().writeTo(message);
        return message;
    }

    String consumer() {
        return first().consumer();
    }

    /** The broker forgets a second message of this key; one packed otherwise the consumer knows by its envelopes. */
    String key() {
        Envelope last = envelopes.get(envelopes.size() - 1);
        String others = envelopes.size() == 1 ? "" : "+" + envelopes.size() + "+" + last.id();
        return first().id() + others + "/" + consumer();
    }

    private Envelope first() {
        return envelopes.get(0);
    }
}
