/** Opening hours, channels and pickup slots over HTTP. */
@NullMarked
package app.comanda.api.ordering.schedule;

import org.jspecify.annotations.NullMarked;
