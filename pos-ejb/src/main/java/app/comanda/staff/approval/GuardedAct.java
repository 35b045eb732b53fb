package app.comanda.staff.approval;

import java.util.UUID;

/**
 * An act about to be done.
 *
 * @param subjectId the order, or for what is done to a drawer the shift
 * @param amount what it costs the house, minor units, 0 or more: for a bill, what the act takes off its total
 * @param currency ISO 4217 code
 */
public record GuardedAct(Deed deed, UUID subjectId, long amount, String currency) {}
