/**
 * Who works here: employees, their role, the outlets they may work in, and hiring them.
 *
 * <p>Keeps no passwords and signs nobody in; the accounts are tenancy's port. Calls tenancy, audit and the kernel.
 */
@NullMarked
package app.comanda.staff;

import org.jspecify.annotations.NullMarked;
