@NullMarked
package app.comanda.server.mail;

import org.jspecify.annotations.NullMarked;
