@NullMarked
package app.comanda.server.replay;

import org.jspecify.annotations.NullMarked;
