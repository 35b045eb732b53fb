package app.comanda.staff.approval;

import java.util.UUID;

/** Somebody who can approve something in an outlet. */
public record Approver(UUID id, String name) {}
