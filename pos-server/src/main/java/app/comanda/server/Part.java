package app.comanda.server;

/** One server that the product needs. Start and stop may be called again and again. */
public interface Part {

    String name();

    /** Returns once the part answers. @throws StartFailure when it does not */
    void start();

    /** Returns once the part is gone; does nothing when it is not running. */
    void stop();

    /** True while it answers. */
    boolean isReady();
}
