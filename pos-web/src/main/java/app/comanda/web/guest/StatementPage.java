package app.comanda.web.guest;

import app.comanda.guest.houseaccount.Statement;
import app.comanda.guest.houseaccount.StatementWriting;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was booked on a house account, on paper: of this month where the address does not say. */
@Named
@RequestScoped
public class StatementPage {

    @EJB
    StatementWriting writing;

    @Inject
    Workplace workplace;

    @Inject
    Clock clock;

    private @Nullable UUID id;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Statement statement;

    public void load() {
        if (id == null) {
            throw BusinessException.notFound("houseaccount.unknown", "There is no such house account.");
        }
        LocalDate today = clock.instant().atZone(workplace.getZone()).toLocalDate();
        LocalDate last = to == null ? today : to;
        LocalDate first =
                from == null || from.isAfter(last) || from.isBefore(last.minusYears(1)) ? last.withDayOfMonth(1) : from;
        from = first;
        to = last;
        statement = writing.of(id, workplace.outlet(), first, last);
    }

    public @Nullable Statement getStatement() {
        return statement;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
