package app.comanda.api.kitchen;

import app.comanda.kitchen.Ticket;
import org.jspecify.annotations.Nullable;

/** @param version the ticket's version as shown; refused when another screen was quicker; may be left out */
public record TicketStateJson(
        Ticket.@Nullable State state, @Nullable Long version) {}
