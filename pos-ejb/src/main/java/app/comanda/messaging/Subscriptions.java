package app.comanda.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who wants to hear of what: all subscriptions that are installed. */
@ApplicationScoped
public class Subscriptions {

    @Inject
    @Any
    Instance<Subscription> installed;

    private Map<String, List<String>> consumersByType = Map.of();

    @PostConstruct
    void read() {
        consumersByType = installed.stream()
                .flatMap(subscription -> subscription.events().stream()
                        .map(event -> Map.entry(event.getSimpleName(), subscription.consumer())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** @param type the simple name of the event's class */
    List<String> consumersOf(String type) {
        return consumersByType.getOrDefault(type, List.of());
    }

    boolean anyFor(Event event) {
        return consumersByType.containsKey(event.getClass().getSimpleName());
    }
}
