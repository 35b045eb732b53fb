/** How an outlet shares its tips: so many points for an hour of each role. What they come to is a report. */
@NullMarked
package app.comanda.staff.tip;

import org.jspecify.annotations.NullMarked;
