package app.comanda.ordering.table;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a party.
 *
 * @param id the employee, null for somebody who is none
 */
public record Server(@Nullable UUID id, String name) {}
