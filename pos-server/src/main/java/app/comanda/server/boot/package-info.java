/**
 * What runs inside Payara's process: boots it and deploys the EAR.
 *
 * <p>Sees nothing of the launcher but system properties and the environment.
 */
@NullMarked
package app.comanda.server.boot;

import org.jspecify.annotations.NullMarked;
