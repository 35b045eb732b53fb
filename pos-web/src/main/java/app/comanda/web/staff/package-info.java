/**
 * People in the back office: who works here, as what and where. Decides nothing: calls staff.
 */
@NullMarked
package app.comanda.web.staff;

import org.jspecify.annotations.NullMarked;
