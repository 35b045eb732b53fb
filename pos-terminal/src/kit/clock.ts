/** The time of day as people of this place read it, e.g. 19:05. */
export function timeOfDay(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone }).format(instant);
}
