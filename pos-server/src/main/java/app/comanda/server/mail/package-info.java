/**
 * A mailbox for one machine: takes every mail by SMTP, keeps it as a file, shows it on a page.
 *
 * <p>Sends nothing on. For trying out and for tests; a real installation names its own SMTP server.
 */
@NullMarked
package app.comanda.server.mail;

import org.jspecify.annotations.NullMarked;
