/**
 * Where in an outlet's kitchen something is cooked: its stations and what goes to which.
 *
 * <p>Knows no tickets; a ticket asks it once, when it is made.
 */
@NullMarked
package app.comanda.kitchen.station;

import org.jspecify.annotations.NullMarked;
