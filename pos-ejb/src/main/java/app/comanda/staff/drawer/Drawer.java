package app.comanda.staff.drawer;

import java.util.Optional;

/**
 * A drawer as it is until the running transaction ends.
 *
 * @param shift of whoever is in charge of it
 * @param cash what its outlet asks of those who handle cash
 */
public record Drawer(Optional<OpenShift> shift, DrawerRule.Cash cash) {}
