package app.comanda.staff.approval;

import app.comanda.staff.Role;

/** @param own whether the tenant set it, or the usual one holds */
public record StandingLimit(Role role, Deed deed, Limit limit, boolean own) {}
