/** Terminals over HTTP: their enrolment, their list, and the header by which they are known. */
@NullMarked
package app.comanda.api.device;

import org.jspecify.annotations.NullMarked;
