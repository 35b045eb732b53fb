import type { Card, Colleague, Deed, Person, Reason, ReasonKind } from "../device";
import { newId } from "../kit/ids";

/** A manager's word for one act of one amount; the journal carries it, signed by the device. */
export interface Approval {
  readonly id: string;
  readonly approverId: string;
  readonly amount: number;
}

export function approvedBy(approver: Person, amount: number): Approval {
  return { id: newId(), approverId: approver.id, amount };
}

/** Whether somebody's role lets them do this alone. Nobody is let do what no limit is known of, but owners, who have none. */
export function mayAlone(card: Card, who: Pick<Person, "role">, deed: Deed, amount: number): boolean {
  if (who.role === "OWNER") return true;
  const limit = card.house?.limits.find((one) => one.role === who.role && one.deed === deed);
  if (!limit || limit.extent === "NEVER") return false;
  return limit.extent === "ALWAYS" || amount <= (limit.most ?? 0);
}

/** Who can let it pass, by PIN. */
export function approversOf(card: Card, deed: Deed, amount: number): Colleague[] {
  return card.staff.filter((one) => one.hasPin && mayAlone(card, one, deed, amount));
}

export function reasonsOf(card: Card, kind: ReasonKind): Reason[] {
  return card.house?.reasons.filter((reason) => reason.kind === kind) ?? [];
}

/** What must be in a drawer is hidden from those who have yet to count it. */
export function isInCharge(person: Person | null): boolean {
  return person?.role === "OWNER" || person?.role === "MANAGER";
}
