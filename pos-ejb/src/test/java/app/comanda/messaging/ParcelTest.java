package app.comanda.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParcelTest {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    @Test
    void whatIsTakenTogetherOfATenantIsOneParcel() {
        List<Envelope> sent = List.of(
                of(HERE, "kitchen", "LinesSent"),
                of(ELSEWHERE, "kitchen", "LinesSent"),
                of(HERE, "kitchen", "LinesVoided"),
                of(HERE, "realtime", "LinesSent"),
                of(HERE, "kitchen", "LinesSent"),
                of(HERE, "kitchen", "LinesVoided"));

        List<Parcel> parcels = Parcel.pack(sent, each -> each.type().equals("LinesSent"));

        assertEquals(
                List.of(
                        List.of(sent.get(0), sent.get(4)),
                        List.of(sent.get(1)),
                        List.of(sent.get(2)),
                        List.of(sent.get(3)),
                        List.of(sent.get(5))),
                parcels.stream().map(Parcel::envelopes).toList());
    }

    @Test
    void aParcelHoldsNoMoreOrdersThanOneMayLockAtATime() {
        List<Envelope> sent = Stream.generate(() -> of(HERE, "kitchen", "LinesSent"))
                .limit(2 * Parcel.MOST + 1)
                .toList();

        List<Parcel> parcels = Parcel.pack(sent, each -> true);

        assertEquals(
                List.of(Parcel.MOST, Parcel.MOST, 1),
                parcels.stream().map(parcel -> parcel.envelopes().size()).toList());
        assertEquals(
                sent,
                parcels.stream().flatMap(parcel -> parcel.envelopes().stream()).toList());
    }

    @Test
    void theBrokerForgetsOnlyTheVerySameParcel() {
        Envelope one = of(HERE, "kitchen", "LinesSent");
        Envelope two = of(HERE, "kitchen", "LinesSent");

        assertEquals(one.id() + "/kitchen", new Parcel(List.of(one)).key());
        assertEquals(new Parcel(List.of(one, two)).key(), new Parcel(List.of(one, two)).key());
        assertNotEquals(new Parcel(List.of(one)).key(), new Parcel(List.of(one, two)).key());
        assertTrue(new Parcel(List.of(one, two)).key().length() < 200);
    }

    @Test
    void whatWasPackedIsReadAgain() throws JMSException {
        Parcel alone = new Parcel(List.of(of(HERE, "kitchen", "LinesSent")));
        Parcel several = new Parcel(List.of(of(HERE, "kitchen", "LinesSent"), of(HERE, "kitchen", "LinesSent")));

        assertEquals(alone, Parcel.read(alone.in(text -> message(text, 1))));
        assertEquals(several, Parcel.read(several.in(text -> message(text, 1))));
    }

    /** A message that keeps its text and its properties. @param attempt the how-manieth delivery */
    static TextMessage message(String text, int attempt) {
        Map<Object, Object> properties = new HashMap<>();
        return (TextMessage) Proxy.newProxyInstance(
                ParcelTest.class.getClassLoader(),
                new Class<?>[] {TextMessage.class},
                (message, method, values) -> switch (method.getName()) {
                    case "setStringProperty" -> properties.put(values[0], values[1]);
                    case "getStringProperty" -> properties.get(values[0]);
                    case "propertyExists" -> properties.containsKey(values[0]);
                    case "getIntProperty" -> attempt;
                    case "getText" -> text;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Envelope of(UUID tenant, String consumer, String type) {
        return new Envelope(Ids.next(), tenant, type, consumer, null, "request", "{\"a\": \"b\"}");
    }
}
