/**
 * Terminals in the back office: codes for new ones, revoking. Decides nothing: calls device.
 */
@NullMarked
package app.comanda.web.device;

import org.jspecify.annotations.NullMarked;
