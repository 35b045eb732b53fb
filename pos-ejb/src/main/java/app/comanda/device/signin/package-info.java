/**
 * Who works at a terminal: sign-ins by PIN with short-lived tokens of our own, and what a terminal may know of its outlet
 * and people.
 *
 * <p>Keeps of a token only its SHA-256. A sign-in ends with the terminal, the person, or the PIN.
 */
@NullMarked
package app.comanda.device.signin;

import org.jspecify.annotations.NullMarked;
