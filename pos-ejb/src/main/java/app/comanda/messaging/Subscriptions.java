package app.comanda.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who wants to hear of what: all subscriptions that are installed. */
@ApplicationScoped
public class Subscriptions {

    @Inject
    @Any
    Instance<Subscription> installed;

    private Map<String, List<Subscription>> byType = Map.of();

    @PostConstruct
    void read() {
        byType = installed.stream()
                .flatMap(subscription ->
                        subscription.events().stream().map(event -> Map.entry(event.getSimpleName(), subscription)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** @param type the simple name of the event's class */
    List<String> consumersOf(String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .map(Subscription::consumer)
                .toList();
    }

    /** Whether its consumer takes several of them in one transaction. */
    boolean takesTogether(Envelope envelope) {
        return byType.getOrDefault(envelope.type(), List.of()).stream()
                .filter(subscription -> subscription.consumer().equals(envelope.consumer()))
                .anyMatch(subscription -> subscription.together().stream().anyMatch(envelope::is));
    }

    /** Who would do something with such an event of this outlet. */
    List<String> wanting(Class<? extends Event> type, @Nullable UUID outletId) {
        return byType.getOrDefault(type.getSimpleName(), List.of()).stream()
                .filter(subscription -> subscription.wants(type, outletId))
                .map(Subscription::consumer)
                .toList();
    }
}
