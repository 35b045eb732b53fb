package app.comanda.web.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.FloorReading;
import app.comanda.ordering.FloorReading.VisitStory;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A party at a table, and what it ordered: the way from the table to its bill. */
@Named
@ViewScoped
public class VisitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    FloorReading reading;

    private @Nullable UUID id;
    private transient @Nullable VisitStory story;

    /** @return the order's page where there is only one; a party that joined another is on the other's */
    public @Nullable String load() {
        if (id == null) {
            throw BusinessException.notFound("visit.unknown", "There is no such visit.");
        }
        VisitStory asked = reading.visit(id);
        Optional<UUID> host = asked.visit().mergedInto();
        VisitStory found = host.isPresent() ? reading.visit(host.get()) : asked;
        story = found;
        return found.orders().size() == 1
                ? "/ordering/order?faces-redirect=true&id="
                        + found.orders().get(0).id()
                : null;
    }

    /** Tables of the parties that joined this one. */
    public String getJoined() {
        VisitStory shown = story;
        return shown == null
                ? ""
                : shown.joined().stream().map(visit -> visit.tableName()).collect(Collectors.joining(", "));
    }

    public @Nullable VisitStory getStory() {
        return story;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
