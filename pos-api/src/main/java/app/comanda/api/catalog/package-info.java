/** The menu over HTTP: reading it as an outlet sells it, writing it, files and pictures. */
@NullMarked
package app.comanda.api.catalog;

import org.jspecify.annotations.NullMarked;
