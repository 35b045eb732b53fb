package app.comanda.api.ordering.table;

import app.comanda.api.ordering.OrderJson;
import app.comanda.ordering.FloorReading.VisitStory;
import java.util.List;
import java.util.UUID;

/** A party with who joined it and what it ordered, the orders without their lines. */
public record VisitStoryJson(VisitJson visit, List<UUID> joined, List<OrderJson> orders) {

    static VisitStoryJson of(VisitStory story) {
        return new VisitStoryJson(
                VisitJson.of(story.visit()),
                story.joined().stream().map(visit -> visit.id()).toList(),
                story.orders().stream().map(OrderJson::summary).toList());
    }
}
