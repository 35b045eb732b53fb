@NullMarked
package app.comanda.server;

import org.jspecify.annotations.NullMarked;
