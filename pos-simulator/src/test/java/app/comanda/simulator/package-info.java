/** Tests of the simulator, over HTTP as its callers call it. */
@NullMarked
package app.comanda.simulator;

import org.jspecify.annotations.NullMarked;
