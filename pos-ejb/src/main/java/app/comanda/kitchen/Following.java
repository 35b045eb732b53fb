package app.comanda.kitchen;

import app.comanda.ordering.LinesMoved;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps tickets with the orders that their lines are on. It looks where the lines are now instead of believing the
 * message, because messages may overtake each other; every order involved is locked first, as everywhere in its order.
 */
@ApplicationScoped
class Following {

    @Inject
    Tickets tickets;

    @Inject
    Orders orders;

    @Inject
    TicketNews news;

    /** A ticket goes with its lines; one whose lines are on two orders now becomes two. */
    void follow(LinesMoved moved) {
        Set<UUID> concerned = new LinkedHashSet<>(List.of(moved.fromOrderId(), moved.toOrderId()));
        concerned.addAll(orders.placesOf(moved.lineIds()).values());
        concerned.stream().sorted().forEach(orders::lock);
        concerned.forEach(
                order -> tickets.ofOrder(order).stream().filter(this::follow).forEach(news::changed));
    }

    /** Its guests sit elsewhere, change chairs, or want the food another way. */
    void follow(UUID orderId) {
        Order order = orders.lock(orderId);
        tickets.ofOrder(order.id()).forEach(ticket -> {
            ticket.reseat(order);
            news.changed(ticket);
        });
    }

    /** For a ticket just made too, when a line had moved before it came. @return whether the ticket changed */
    boolean follow(Ticket ticket) {
        Map<UUID, UUID> places = orders.placesOf(
                ticket.dishes().lines().stream().map(LinesSent.SentLine::lineId).toList());
        Map<UUID, List<LinesSent.SentLine>> byOrder = ticket.dishes().lines().stream()
                .collect(Collectors.groupingBy(
                        line -> places.getOrDefault(
                                line.lineId(), ticket.order().id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (byOrder.size() == 1) {
            UUID only = byOrder.keySet().iterator().next();
            if (only.equals(ticket.order().id())) {
                return false;
            }
            ticket.goTo(orders.get(only), tickets.nextOf(only));
            return true;
        }
        byOrder.forEach((orderId, lines) -> {
            if (!orderId.equals(ticket.order().id())) {
                Ticket other = ticket.give(lines, orders.get(orderId), tickets.nextOf(orderId));
                tickets.add(other);
                news.changed(other);
            }
        });
        return true;
    }
}
