package app.comanda.tenancy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Work that comes round again. Payara strikes a timer off for good when it fails twice, and tries the second time five seconds
 * after the first: a database that is away for ten would end it.
 */
public final class Chore {

    private static final Logger LOG = System.getLogger(Chore.class.getName());

    private Chore() {}

    /** What goes wrong is told, and done the next time. @param what such as "seal audit logs" */
    public static void of(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Left for the next time: " + what, e);
        }
    }
}
