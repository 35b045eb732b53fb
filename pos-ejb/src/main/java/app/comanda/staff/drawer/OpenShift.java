package app.comanda.staff.drawer;

import java.util.UUID;

/** A shift that stays open until the running transaction ends. */
public record OpenShift(UUID id, UUID outletId) {}
