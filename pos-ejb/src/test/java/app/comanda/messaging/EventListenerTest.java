package app.comanda.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.Ids;
import app.comanda.tenancy.TenantContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventListenerTest {

    private static final UUID TENANT = UUID.randomUUID();

    private final Envelope soup = envelope();
    private final Envelope burnt = envelope();
    private final Envelope fish = envelope();
    private final List<UUID> buried = new ArrayList<>();
    private final Cook cook = new Cook();

    @Test
    void whatComesTogetherIsTakenTogether() throws JMSException {
        cook.onMessage(parcel(1, soup, fish));

        assertEquals(List.of("together", soup.requestId()), cook.seen);
        assertEquals(Set.of(soup.id(), fish.id()), cook.taken);
    }

    @Test
    void oneThatFailsHoldsNoneOfTheOthersUp() throws JMSException {
        cook.refused.add(burnt.id());

        assertThrows(IllegalStateException.class, () -> cook.onMessage(parcel(1, soup, burnt, fish)));

        assertEquals(Set.of(soup.id(), fish.id()), cook.taken);
        assertEquals(List.of(), buried);
    }

    @Test
    void whatComesAgainIsTriedEachByItselfInTheNameOfItsOwnRequest() throws JMSException {
        cook.onMessage(parcel(2, soup, fish));

        assertEquals(List.of(soup.requestId(), fish.requestId()), cook.seen);
    }

    @Test
    void inTheEndOnlyTheOneThatFailsIsBuried() throws JMSException {
        cook.refused.add(burnt.id());

        cook.onMessage(parcel(EventListener.ATTEMPTS, soup, burnt, fish));

        assertEquals(List.of(burnt.id()), buried);
        assertEquals(Set.of(soup.id(), fish.id()), cook.taken);
    }

    private static Envelope envelope() {
        UUID id = Ids.next();
        return new Envelope(id, TENANT, "LinesSent", "kitchen", null, "request of " + id, "{}");
    }

    private static TextMessage parcel(int attempt, Envelope... envelopes) throws JMSException {
        return new Parcel(List.of(envelopes)).in(text -> ParcelTest.message(text, attempt));
    }

    /** Takes all together or none, as a transaction does. */
    private final class Cook extends EventListener {

        private final Set<UUID> refused = new HashSet<>();
        private final Set<UUID> taken = new HashSet<>();
        private final List<String> seen = new ArrayList<>();

        Cook() {
            deadLetterOffice = new DeadLetterOffice() {
                @Override
                public void bury(Envelope envelope, RuntimeException failure) {
                    buried.add(envelope.id());
                }
            };
        }

        @Override
        protected void receiveTogether(List<Envelope> envelopes) {
            seen.add("together");
            seen.add(TenantContext.get().requestId());
            if (envelopes.stream().anyMatch(each -> refused.contains(each.id()))) {
                throw new IllegalStateException("One of them is burnt");
            }
            envelopes.forEach(each -> taken.add(each.id()));
        }

        @Override
        protected void receive(Envelope envelope) {
            seen.add(TenantContext.get().requestId());
            if (refused.contains(envelope.id())) {
                throw new IllegalStateException("Burnt");
            }
            taken.add(envelope.id());
        }
    }
}
