/** Floor plans, visits and courses over HTTP. */
@NullMarked
package app.comanda.api.ordering.table;

import org.jspecify.annotations.NullMarked;
