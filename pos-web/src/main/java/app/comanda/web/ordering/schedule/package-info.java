/** Pages about when guests may order. */
@NullMarked
package app.comanda.web.ordering.schedule;

import org.jspecify.annotations.NullMarked;
