package app.comanda.reporting;

import app.comanda.staff.Role;
import java.util.UUID;

/**
 * What somebody gets of the tips.
 *
 * @param minutes worked as this role on the days asked for
 * @param points of the role, for a time of work
 * @param amount minor units
 */
public record TipShare(UUID employeeId, String name, Role role, long minutes, int points, long amount) {}
